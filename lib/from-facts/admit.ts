import type { DraftAnswers } from "@/lib/draft/draft-types";
import { computerName, sameName } from "@/lib/facts/computer-name";
import { ageProblem } from "@/lib/facts/facts-age";
import { computerOf } from "@/lib/facts/other-organisation";
import { originOf } from "./origin";
import { isRelated } from "./related";
import { strangersTo } from "./same-organisation";
import type { NamedFacts, Origin, Refusal } from "./types";

export interface Admitted {
  /** What counts from now on: the files before, and those that were added. */
  readonly files: readonly NamedFacts[];
  readonly refused: readonly { readonly name: string; readonly why: Refusal }[];
}

/**
 * Which of the files that were dropped now go with the draft and with those before. Refused are files that are older than a
 * month or from the future, those of which a newer one or the same is there, and those of another organisation than the
 * draft or the files before: of two organisations dropped at once, none is taken, since nobody can tell which is meant.
 * Files before that the draft no longer is about count no more. `now` in milliseconds.
 */
export function admit(
  earlier: readonly NamedFacts[],
  fresh: readonly NamedFacts[],
  now: number,
  draft: DraftAnswers = {},
): Admitted {
  const foreign = strangersTo(draft, [...earlier, ...fresh]);
  const before = earlier.filter((file) => !foreign.has(file));
  const refused: Admitted["refused"][number][] = [];
  const young = fresh.filter((file) => {
    const { time } = file.facts;
    const problem = ageProblem(time, now);
    const stranger = foreign.get(file);
    if (problem) refused.push({ name: file.name, why: { code: problem, time } });
    else if (stranger) refused.push({ name: file.name, why: { code: "other-than-answers", ...stranger } });
    return problem === undefined && stranger === undefined;
  });
  const undecided = young.filter((file) => before.every((other) => isRelated(file, other) === undefined));
  const two = twoOrganisations(undecided);
  const strangers = new Map(
    young.flatMap((file): readonly (readonly [NamedFacts, Refusal])[] => {
      if (two && undecided.includes(file)) return [[file, { code: "two-organisations", of: two }]];
      const other = strangerTo(file, before, young);
      return other === undefined ? [] : [[file, { code: "other-organisation", than: originOf(other) }]];
    }),
  );
  for (const [{ name }, why] of strangers) refused.push({ name, why });
  const friends = [...before, ...young].filter((file) => !strangers.has(file));
  const newest: NamedFacts[] = [];
  for (const file of friends) {
    const index = newest.findIndex((one) => areOfOneComputer(one, file));
    const known = newest[index];
    if (known === undefined) newest.push(file);
    else if (known.facts.time < file.facts.time) newest[index] = file;
    else if (known.facts.time === file.facts.time) refused.push({ name: file.name, why: { code: "twice" } });
    else if (young.includes(file))
      refused.push({ name: file.name, why: { code: "superseded", time: known.facts.time } });
  }
  return { files: newest, refused };
}

/** Two files of one script and one computer; a file that tells no domain may be of any. */
function areOfOneComputer({ facts: a }: NamedFacts, { facts: b }: NamedFacts): boolean {
  const [one, other] = [computerOf(a), computerOf(b)];
  if (a.script !== b.script || computerName(one.name) !== computerName(other.name)) return false;
  return one.domain === "" || other.domain === "" || sameName(one.domain, other.domain);
}

/** Two files of one script, each from an organisation that does not know the other. */
function twoOrganisations(files: readonly NamedFacts[]): readonly [Origin, Origin] | undefined {
  for (const [index, file] of files.entries()) {
    const { script } = file.facts;
    const other = files.slice(index + 1).find((one) => one.facts.script === script && isRelated(file, one) === false);
    if (other) return [originOf(file), originOf(other)];
  }
  return undefined;
}

/** The file whose organisation does not know this one; undefined when they go together, or do not tell. */
function strangerTo(
  file: NamedFacts,
  before: readonly NamedFacts[],
  young: readonly NamedFacts[],
): NamedFacts | undefined {
  // Who was first stays.
  if (before.some((other) => isRelated(file, other) === true)) return undefined;
  const first = before.find((other) => isRelated(file, other) === false);
  if (first) return first;
  if (file.facts.script !== "Get-MailboxServerFacts") return undefined;
  // What Exchange says about its servers decides, and not a file that came along.
  const asked = young.filter((other) => isRelated(file, other) !== undefined);
  return asked.every((other) => isRelated(file, other) === false) ? asked[0] : undefined;
}
