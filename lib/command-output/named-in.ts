import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { domainOf } from "@/lib/facts/computer-name";
import { mayBeOfOne } from "@/lib/facts/other-organisation";
import { cellIn, unbroken, type Row } from "./cells";
import type { KindId } from "./kinds";
import type { Output } from "./read-output";

/** Where objects name a server or a pool of their organisation; others name people, or what the outside sees. */
const naming: Partial<Readonly<Record<KindId, readonly string[]>>> = {
  "lync-service": ["PoolFqdn", "Identity"],
  "lync-pool": ["Fqdn", "Identity"],
  "trusted-application": ["TrustedApplicationPoolFqdn", "Pool", "Identity"],
  "exchange-server": ["Fqdn"],
};

/** Three labels at least: what else has dots in an event is the name of a file or of a program. */
const nameInText = /(?<![\w.-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){2,}(?![\w-])/g;

/** Whole names of the servers and pools in an output, each once; none where it shows no domain. */
export function namedIn({ objects }: Output): readonly string[] {
  const names = objects.flatMap(({ row, kind }) => (kind === undefined ? [] : namesIn(row, kind)));
  return [...new Set(names.flatMap(wholeName))];
}

/** The names of an output where none of them may be of the organisation of the others; undefined where one may. */
export function namesOfOther(output: Output, ours: readonly string[]): readonly string[] | undefined {
  const theirs = namedIn(output);
  const mine = ours.filter((name) => domainOf(name) !== "");
  if (theirs.length === 0 || mine.length === 0) return undefined;
  const isOne = theirs.some((name) => mine.some((other) => mayBeOfOne(domainOf(name), domainOf(other))));
  return isOne ? undefined : theirs;
}

function namesIn(row: Row, kind: KindId): readonly string[] {
  if (kind === "event") return cellIn(row, "Message").text.match(nameInText) ?? [];
  for (const property of naming[kind] ?? []) {
    const cell = cellIn(row, property);
    if (cell.text !== "") return cell.cut ? [] : [unbroken(cell).replace(/^\w+:/, "").replace(/\/.*$/, "")];
  }
  return [];
}

function wholeName(text: string): readonly string[] {
  const name = fqdnPolicy.normalise(text);
  return name.ok ? [name.value.value] : [];
}
