import type { Line } from "@/lib/text/fragments";

/**
 * A step's PowerShell, `lib/steps/<id>.ps1`: comment lines, then one table whose entries are the parts of the step. An
 * entry begins at the fourth column with its name. A name may end in a variant ("ChangeOff" is "Change" where the plan
 * turns messaging off); a script takes the variant that its plan has, under the bare name. A script that only reads takes the
 * variant "Read" first: "RoleRead" is the role that it needs, which grants less than that of the change.
 */
export interface StepSource {
  /** The comment lines in front of the table: the banner of the step. */
  readonly banner: readonly string[];
  readonly parts: readonly StepPart[];
}

export interface StepPart {
  readonly name: string;
  /** Lines as they are in the file, the first with the name; a comment in front of the entry belongs to it. */
  readonly lines: readonly string[];
}

/**
 * Which scripts hold a part. Scripts that read hold nothing that changes, and the undo script nothing that only the
 * change needs.
 */
const holders = {
  Id: ["apply", "verify", "undo"],
  Title: ["apply", "verify", "undo"],
  Role: ["apply", "verify", "undo"],
  Needs: ["apply", "verify", "undo"],
  ChangeNeeds: ["apply"],
  UndoNeeds: ["undo"],
  Organisation: ["apply", "verify", "undo"],
  AnyTarget: ["undo"],
  Creates: ["undo"],
  Triggers: ["apply", "verify", "undo"],
  Unproven: ["apply", "verify"],
  Targets: ["apply", "verify", "undo"],
  Servers: ["apply", "verify", "undo"],
  Once: ["apply", "verify"],
  Read: ["apply", "verify", "undo"],
  Wanted: ["apply", "verify"],
  Check: ["apply", "verify"],
  ChangeCheck: ["apply"],
  Proof: ["verify"],
  Prepare: ["apply"],
  Change: ["apply"],
  UndoCheck: ["undo"],
  Difference: ["undo"],
  Undo: ["undo"],
  Settle: ["apply", "undo"],
  Vouch: ["apply"],
} as const satisfies Readonly<Record<string, readonly PlanPurpose[]>>;

/** What a script of a plan is for; the scripts that collect facts know no plan. */
export type PlanPurpose = "apply" | "verify" | "undo";
export type PartName = keyof typeof holders;

const entry = /^ {4}([A-Z][A-Za-z]+) = /;

/** @throws TypeError when the text is not one table in the layout above. */
export function readStepSource(text: string): StepSource {
  const lines = text.trimEnd().split("\n");
  const start = lines.indexOf("@{");
  if (start < 0 || lines.at(-1) !== "}") throw new TypeError("A step's PowerShell is one table.");
  const parts: { name: string; lines: string[] }[] = [];
  let waiting: string[] = [];
  for (const line of lines.slice(start + 1, -1)) {
    const name = entry.exec(line)?.[1];
    if (name !== undefined) parts.push({ name, lines: [...waiting, line] });
    else if (/^ {4}#/.test(line)) {
      waiting.push(line);
      continue;
    } else parts.at(-1)?.lines.push(line);
    waiting = [];
  }
  return { banner: lines.slice(0, start), parts };
}

/** The parts that one script holds, in the order of the file, each under its bare name. */
export function partsFor(source: StepSource, purpose: PlanPurpose, variants: readonly string[]): readonly StepPart[] {
  return source.parts.flatMap(({ name, lines }) => {
    const { base, variant } = splitName(name);
    if (!(holders[base] as readonly PlanPurpose[]).includes(purpose)) return [];
    const wanted = purpose === "verify" ? ["Read", ...variants] : variants;
    const chosen = wanted.find((one) => source.parts.some((part) => part.name === base + one)) ?? "";
    if (variant !== chosen) return [];
    return [{ name: base, lines: lines.map((line) => (entry.test(line) ? line.replace(name, () => base) : line)) }];
  });
}

/** Parts that change a server; the library calls them only behind its one question. Every other part reads. */
export const changingParts: readonly PartName[] = ["Change", "Undo", "Settle"];

/** The part that an entry is, whatever its variant. @throws TypeError for a name that no script would hold. */
export const partOf = ({ name }: StepPart): PartName => splitName(name).base;

/**
 * The lines of a part. Inside a block that changes something each is marked; a block of one line is marked whole.
 */
export function partLines(part: StepPart): readonly Line[] {
  const { lines } = part;
  const opening = lines.findIndex((line) => entry.test(line));
  const closing = lines.length - 1;
  const isInside = (index: number) => (opening === closing ? index === opening : opening < index && index < closing);
  const changes = changingParts.includes(partOf(part));
  return lines.map((line, index) => ({ fragments: [line], changes: changes && isInside(index) }));
}

/** Parts for which the library comes to a step; the others say what it is and whom it concerns. */
const working: readonly PartName[] = [
  "Once",
  "Wanted",
  "Check",
  "ChangeCheck",
  "Proof",
  "Unproven",
  "Change",
  "Undo",
  "Settle",
  "Vouch",
];

/** Whether a script has something to do for a step; without that it does not hold it. */
export const hasWork = (source: StepSource, purpose: PlanPurpose, variants: readonly string[]): boolean =>
  partsFor(source, purpose, variants).some((part) => working.includes(partOf(part)));

/** Whether a step has a part in any of its variants. */
export const hasPart = (source: StepSource, name: PartName): boolean =>
  source.parts.some((part) => partOf(part) === name);

/** @throws TypeError for a name that no script would hold. */
function splitName(name: string): { readonly base: PartName; readonly variant: string } {
  const bases = (Object.keys(holders) as PartName[]).filter((base) => name.startsWith(base));
  const base = bases.sort((a, b) => b.length - a.length)[0];
  if (base === undefined) throw new TypeError(`No script would hold the part ${name}.`);
  return { base, variant: name.slice(base.length) };
}
