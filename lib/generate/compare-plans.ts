import type { Answers } from "@/lib/answers/types";
import { en } from "@/lib/messages/en/catalogue";
import type { Words } from "@/lib/messages/words";
import type { CommandBlock } from "@/lib/plan/command-block";
import type { Plan } from "@/lib/plan/types";
import { fingerprint, markPath } from "@/lib/render/html/fingerprint";
import { joined } from "@/lib/text/fragments";
import { generateBundle } from "./generate";

/** A file of one of two bundles, or of both with different texts. */
export interface ComparedText {
  readonly path: string;
  readonly kind: "changed" | "removed" | "added";
  readonly first: string;
  readonly second: string;
}

/** What two sets of answers come to: Microsoft's commands and the files of both bundles, where they differ. */
export interface PlanComparison {
  /** Every documented command, step by step, one line each; values of one server are under its name. */
  readonly commands: { readonly first: string; readonly second: string };
  readonly files: readonly ComparedText[];
  /** Files whose only difference is the fingerprint. */
  readonly sameButFingerprint: number;
}

/** They hold hashes of the others or the answers themselves, so they differ whenever anything does. */
const followers: ReadonlySet<string> = new Set(["SHA256SUMS", "manifest.json", "share-link.txt", "answers.json"]);

/** Replaces either plan's hash, which is in every file and would make each of them differ. */
const anyPlan = "<plan>";

/** Compares what two sets of answers come to. Pure; linear in servers. */
export function comparePlans(first: Answers, second: Answers, words: Words = en): PlanComparison {
  const a = textsOf(first, words);
  const b = textsOf(second, words);
  const paths = [...new Set([...a.files.keys(), ...b.files.keys()])].toSorted();
  const files = paths.flatMap((path): readonly ComparedText[] => {
    const one = a.files.get(path);
    const other = b.files.get(path);
    if (one === other) return [];
    const kind = one === undefined ? "added" : other === undefined ? "removed" : "changed";
    return [{ path, kind, first: one ?? "", second: other ?? "" }];
  });
  return {
    commands: { first: a.commands, second: b.commands },
    files,
    sameButFingerprint: paths.length - files.length,
  };
}

function textsOf(
  answers: Answers,
  words: Words,
): { readonly commands: string; readonly files: ReadonlyMap<string, string> } {
  const { plan, bundle } = generateBundle(answers, { words });
  const files = bundle.files.filter(({ path }) => !followers.has(path));
  return {
    commands: plan.steps.flatMap(({ documentedCommands }) => documentedCommands.flatMap(commandLines)).join("\n"),
    files: new Map(files.map(({ path, text }) => [path, withoutHash(text, plan)])),
  };
}

/** The lines of a block, under the name of the server that they are for. */
const commandLines = ({ server, lines }: CommandBlock): readonly string[] => [
  ...(server === undefined ? [] : [`# ${server.value}`]),
  ...lines.map(joined),
];

/** With a name for the plan's hash, in each form in which files hold it. */
const withoutHash = (text: string, { hash }: Plan): string =>
  [hash, fingerprint(hash), markPath(hash), hash.slice(0, 8)].reduce(
    (rest, form) => rest.replaceAll(form, () => anyPlan),
    text,
  );
