import type { ProblemWords } from "@/lib/messages/words";
import { unneededBy } from "./goals";
import { questionAt } from "./questions/questions";
import { placementOfOneRole } from "./unified-messaging";

/** An answer that has no effect any more, and why; the user is told. */
export interface DroppedAnswer {
  readonly path: string;
  /** A key of the catalogue. */
  readonly reason: keyof ProblemWords["dropped"];
}

/** Answers without those that goal and version of Exchange do not ask, and which ones those were. */
export interface Needed<Given> {
  readonly needed: Given;
  readonly dropped: readonly DroppedAnswer[];
}

/**
 * Takes out what nobody is asked for; what a group or a row says beside it stays. It takes answers as they were given, too,
 * since what is left of another version in a draft may be wrong.
 */
export function withoutUnneeded<Given extends object>(given: Given): Needed<Given> {
  return without(given, unneededBy(given));
}

/** The same for what is asked about trust, where no server needs any. */
export function withoutTrust<Given extends object>(given: Given): Needed<Given> {
  return without(given, { "lync.siteId": "noTrust", trustedApplication: "noTrust" });
}

function without<Given extends object>(
  given: Given,
  unneeded: Readonly<Record<string, DroppedAnswer["reason"]>>,
): Needed<Given> {
  const dropped: DroppedAnswer[] = [];
  const told = new Set<string>();
  /** Whether the answer goes; said once, with the first row that has it. */
  const drops = (path: string, answer: unknown) => {
    const key = path.replace(/\[[0-9]+\]/, "[]");
    const reason = unneeded[key];
    if (reason === undefined) return false;
    if (answer !== undefined && !isSameAsNothing(key, answer) && !told.has(key)) dropped.push({ path, reason });
    told.add(key);
    return true;
  };
  const keep = (holder: object, path: string): object =>
    Object.fromEntries(
      Object.entries(holder)
        .filter(([key, answer]) => !drops(path + key, answer))
        .map(([key, answer]) => [key, keepInside(answer, path + key)]),
    );
  const keepInside = (answer: unknown, path: string): unknown => {
    if (Array.isArray(answer)) return answer.map((one, row) => keepInside(one, `${path}[${row}]`));
    return typeof answer === "object" && answer !== null ? keep(answer, `${path}.`) : answer;
  };
  // Only optional members go.
  return { needed: keep(given, "") as Given, dropped };
}

/** Whether it says no more than what is written out when nothing is said, which nobody has to hear of. */
function isSameAsNothing(path: string, answer: unknown): boolean {
  if (path === "um.placement") return answer === placementOfOneRole;
  const { fallback, usual } = questionAt(path) ?? {};
  if (usual !== undefined && usual === answer) return true;
  return fallback !== undefined && JSON.stringify(fallback) === JSON.stringify(answer);
}
