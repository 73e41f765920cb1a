import type { Problem, Result } from "@/lib/errors/problem";
import { valueAt } from "@/lib/answers/answer-path";
import type { Question } from "@/lib/answers/questions/question";
import { questions } from "@/lib/answers/questions/questions";
import type { SectionId } from "@/lib/answers/section-ids";
import { answersInputFromDraft, numberProblems } from "./draft-input";
import { assessAnswers, completeAnswers, type Assessment, type ParsedAnswers } from "@/lib/answers/parse-answers";
import { umForTrust } from "@/lib/answers/unified-messaging";
import { whyNoTrust } from "@/lib/trust/trust-decisions";
import { withoutTrust, withoutUnneeded } from "@/lib/answers/without-unneeded";
import type { DraftAnswers, MailboxServerRow, YesNo } from "./draft-types";
import type { Answers } from "@/lib/answers/types";

export type { DraftAnswers, MailboxServerRow, YesNo };

/** A draft is never changed in place, and many parts of a page ask about the same one after each key. */
const assessed = new WeakMap<DraftAnswers, Assessment>();

/** What is known, missing and wrong in a draft; problems have the paths of answers.json, rows by index. */
export function assessDraft(draft: DraftAnswers): Assessment {
  const known = assessed.get(draft) ?? assess(draft);
  assessed.set(draft, known);
  return known;
}

function assess(draft: DraftAnswers): Assessment {
  const assessment = assessAsked(answersInputFromDraft(draft));
  const typed = numberProblems(draft);
  const problems = assessment.problems.map((problem) => typed.get(problem.path) ?? problem);
  return { ...assessment, problems };
}

/** An answer that is left of another goal or version may be wrong: nobody could find its question. */
function assessAsked(input: object): Assessment {
  const { needed, dropped } = withoutUnneeded(input);
  const first = assessAnswers(needed);
  const { mailboxServers } = first.known;
  const isTrustAsked = whyNoTrust({ um: umForTrust(first.known), mailboxServers }) === undefined;
  const trust = isTrustAsked ? { needed, dropped: [] } : withoutTrust(needed);
  const last = trust.dropped.length > 0 ? assessAnswers(trust.needed) : first;
  return { ...last, dropped: [...dropped, ...trust.dropped, ...last.dropped] };
}

/** The answers of a finished draft, or everything that is missing or wrong. */
export function completeDraft(draft: DraftAnswers): Result<ParsedAnswers, readonly Problem[]> {
  return completeAnswers(assessDraft(draft));
}

/** Form values that show validated answers; completing them gives the same answers again. */
export function draftFromAnswers(answers: Answers): DraftAnswers {
  const draft: Partial<Record<SectionId, Readonly<Record<string, unknown>>>> = {};
  for (const { keys, question, section, draftKey } of questions) {
    const answer = valueAt(answers, keys);
    if (answer !== undefined) draft[section] = { ...draft[section], [draftKey]: typedFrom(question, answer) };
  }
  // Each value has the form that its question has in a draft.
  return draft as DraftAnswers;
}

/** One answer as a form holds it. */
function typedFrom({ kind }: Question, answer: unknown): unknown {
  if (kind === "yes-no") return answer ? "yes" : "no";
  if (kind === "list") return (answer as readonly string[]).join("\n");
  return kind === "number" ? String(answer) : answer;
}
