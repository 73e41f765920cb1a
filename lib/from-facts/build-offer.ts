import { valueAt } from "@/lib/answers/answer-path";
import { questionAt, questions, type PlacedQuestion } from "@/lib/answers/questions/questions";
import type { QuestionPath } from "@/lib/answers/questions/shapes";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import type { Candidate, Offer, Origin, Remark } from "./types";

/** What the servers say, as far as one group of questions goes. */
export interface Said {
  readonly offers: readonly Offer[];
  readonly remarks: readonly Remark[];
}

export const nothingSaid: Said = { offers: [], remarks: [] };

export function together(...parts: readonly Said[]): Said {
  return { offers: parts.flatMap(({ offers }) => offers), remarks: parts.flatMap(({ remarks }) => remarks) };
}

/** @throws Error for a path without a question of its own, which only a defect can cause. */
export function placedAt(path: QuestionPath): PlacedQuestion {
  const placed = questions.find((one) => one.path === path);
  if (!placed) throw new Error(`No question has the path ${path}.`);
  return placed;
}

/** An offer for a question with a place of its own; nothing when there is no value. */
export function offerAt(path: QuestionPath, values: readonly string[], origin: Origin): Said {
  const { section, draftKey } = placedAt(path);
  const said = values.map((value) => ({ value, origin }));
  return offered({ id: `${section}.${draftKey}`, path, section }, said);
}

/** An offer for a field of a row of the Mailbox servers. */
export function offerInRow(
  fqdn: string,
  field: "thumbprint" | "certificateName" | "discoveredByLync",
  candidates: readonly Candidate[],
): Said {
  const [section, path] = ["mailbox-servers", `mailboxServers[].${field}`] as const;
  return offered({ id: `${section}.${fqdn}.${field}`, path, section, row: fqdn }, candidates);
}

/** What a server says passes the policy of its field, as if it had been typed; what does not is named, never taken. */
function offered(place: Omit<Offer, "candidates">, said: readonly Candidate[]): Said {
  const candidates = new Map<string, Candidate>();
  const unfit = new Map<string, Remark>();
  for (const candidate of said) {
    const value = fitting(place.path, candidate.value);
    const { origin } = candidate;
    if (value === undefined)
      unfit.set(candidate.value, { code: "unfit", section: place.section, names: [candidate.value], origin });
    else if (!candidates.has(value)) candidates.set(value, { ...candidate, value });
  }
  const offers = candidates.size === 0 || unfit.size > 0 ? [] : [{ ...place, candidates: [...candidates.values()] }];
  return { offers, remarks: [...unfit.values()] };
}

/** A value as the rules keep it; undefined when they refuse it, or one entry of it. */
function fitting(path: QuestionPath, value: string): string | undefined {
  const question = questionAt(path);
  // A table is shown as the names of its rows.
  const entry = question?.kind === "rows" ? question.fields["fqdn"] : question;
  if (entry === undefined || !("policy" in entry)) return value;
  const entries = question === entry && entry.kind !== "list" ? [value] : value.split("\n");
  const clean = entries.map((one) => entry.policy.normalise(one));
  return clean.every(({ ok }) => ok) ? clean.map((one) => (one.ok ? one.value.value : "")).join("\n") : undefined;
}

/** The names in the certificates of a draft, in lower case; an empty one means the server's own. */
export function certificateNamesOf(draft: DraftAnswers): readonly string[] {
  return (draft["mailbox-servers"]?.servers ?? [])
    .map(({ fqdn = "", certificateName = "" }) => (certificateName.trim() || fqdn.trim()).toLowerCase())
    .filter((name) => name !== "");
}

/** What the draft says at a place, as text; the empty text where it says nothing. */
export function textAt(holder: unknown, key: string): string {
  const typed = valueAt(holder as object | undefined, [key]);
  return typeof typed === "string" ? typed.trim() : "";
}
