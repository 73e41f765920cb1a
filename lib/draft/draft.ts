import { fail, ok, type Problem, type Result } from "@/lib/errors/problem";
import { answerWarnings } from "@/lib/answers/answer-warnings";
import { answersInputFromDraft, numberProblems } from "./draft-input";
import { assessAnswers, type Assessment, type ParsedAnswers } from "@/lib/answers/parse-answers";
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
  const assessment = assessAnswers(answersInputFromDraft(draft));
  const typed = numberProblems(draft);
  const problems = assessment.problems.map((problem) => typed.get(problem.path) ?? problem);
  return { ...assessment, problems };
}

/** The answers of a finished draft, or everything that is missing or wrong. */
export function completeDraft(draft: DraftAnswers): Result<ParsedAnswers, readonly Problem[]> {
  const { known, dropped, problems } = assessDraft(draft);
  if (problems.length > 0) return fail(problems);
  // Without problems nothing is missing; see `parseAnswers`.
  const answers = known as Answers;
  return ok({ answers, dropped, warnings: answerWarnings(answers) });
}

/** Form values that show validated answers; completing them gives the same answers again. */
export function draftFromAnswers(answers: Answers): DraftAnswers {
  const { lync, um, mailboxServers, trustedApplication } = answers;
  const { windowMinutes, ...change } = answers.change;
  return {
    goal: { goal: answers.goal },
    versions: { exchange: answers.exchange.version, ...(lync ? { lync: lync.version } : {}) },
    ...(um ? { "unified-messaging": draftUm(um) } : {}),
    ...(lync ? { "lync-pool": { poolFqdn: lync.poolFqdn } } : {}),
    "client-access": { servers: answers.clientAccessServers.join("\n") },
    ...(mailboxServers ? { "mailbox-servers": { servers: mailboxServers } } : {}),
    ...(trustedApplication
      ? {
          trust: {
            ...(lync?.siteId === undefined ? {} : { siteId: lync.siteId }),
            applicationId: trustedApplication.applicationId,
            port: String(trustedApplication.port),
          },
        }
      : {}),
    policies: { scope: answers.mailboxPolicies.scope, names: answers.mailboxPolicies.names.join("\n") },
    change: { ...change, windowMinutes: String(windowMinutes), recordsDirectory: answers.recordsDirectory },
  };
}

function draftUm(um: NonNullable<Answers["um"]>): Required<NonNullable<DraftAnswers["unified-messaging"]>> {
  return {
    placement: um.placement,
    sipNameDialPlan: um.sipNameDialPlan ? "yes" : "no",
    addToDialPlans: um.addToDialPlans ? "yes" : "no",
    dialPlans: um.dialPlans.join("\n"),
  };
}
