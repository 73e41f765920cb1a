import type { Words } from "@/lib/messages/words";
import { pairTable, type SupportedProduct, type Versions } from "@/lib/topology/versions";
import { names, type Block, type Fact } from "../markdown/document";

/** Which versions they are, until when they are supported, and what Microsoft says of the two together. */
export function versionsBlocks({ products, pair, otherServers }: Versions, words: Words): readonly Block[] {
  const { versions: texts } = words.changeRequest;
  const { verdicts, reasons, confidences } = words.problems.pairs;
  const facts: Fact[] = products.map(({ name, support }) => ({ term: name, text: supportText(support, words) }));
  if (pair) {
    const { verdict, reason, confidence } = pair;
    const text = texts.verdict(verdicts[verdict], reasons[reason], confidence === "L" ? confidences.L : undefined);
    facts.push({ term: texts.together, text });
  }
  if (otherServers.length > 0) facts.push({ term: texts.others, text: names(otherServers, words) });
  return [
    { kind: "heading", level: 3, text: texts.title },
    { kind: "facts", facts },
    ...(otherServers.length > 0 ? [{ kind: "paragraph", text: texts.othersNote } as const] : []),
  ];
}

/** What goes together with this Exchange, the pair of this change marked; nothing where the change names no Lync. */
export function pairTableBlocks({ products, pair }: Versions, words: Words): readonly Block[] {
  const { versions: texts } = words.changeRequest;
  const { verdicts: said } = words.problems.pairs;
  const { columns, rows } = pairTable();
  const [exchange, lync] = products.map(({ name }) => name);
  if (pair === undefined) return [];
  return [
    { kind: "heading", level: 3, text: texts.tableTitle },
    {
      kind: "table",
      columns: [texts.exchange, ...columns.map((name) => (name === lync ? texts.thisPair(name) : name))],
      rows: rows
        .filter((row) => row.exchange === exchange)
        .map(({ verdicts }) => [exchange ?? "", ...verdicts.map((verdict) => said[verdict])]),
    },
  ];
}

function supportText(support: SupportedProduct["support"], { problems: { supportDates } }: Words): string {
  if ("notBefore" in support) return supportDates.notBefore(support.notBefore);
  return supportDates.ended(support.extended, support.paidUpdates === true);
}
