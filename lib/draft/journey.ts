import { assessDraft, type DraftAnswers } from "./draft";
import type { Assessment } from "@/lib/answers/parse-answers";
import type { Journey, JourneySection } from "./journey-types";
import { questions, sectionOf } from "@/lib/answers/questions/questions";
import { whyNoTrust } from "@/lib/trust/trust-decisions";
import { umForTrust } from "@/lib/answers/unified-messaging";
import { goalProfiles, type GoalProfile } from "@/lib/answers/goals";
import { isNeeded, typedAt, whyUnneeded } from "./asked";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";

/** Walks the sections of a draft in order. */
export function journeyFor(draft: DraftAnswers): Journey {
  const assessment = assessDraft(draft);
  const troubled = new Set(assessment.problems.map(({ path }) => sectionOf(path)));
  const order = orderFor(draft);
  const states = order.map((id) => stateOf(id, draft, assessment, troubled.has(id)));
  const nextAt = states.findIndex(({ state }) => state === "to-do" || state === "needs-attention");
  const openAt = states.findIndex(({ state }) => state === "to-do");
  return {
    sections: states.map((section, index) => (index === openAt ? { ...section, state: "here-next" } : section)),
    next: states[nextAt]?.id ?? "review",
    canVisit: (id) => {
      const index = order.indexOf(id);
      return states[index]?.state !== "not-needed" && (openAt < 0 || index <= openAt);
    },
  };
}

/**
 * The sections as they are asked. Where the names in the certificates decide whether Unified Messaging is asked about at
 * all, it comes after their table, so that nobody is led back.
 */
function orderFor({ goal }: DraftAnswers): readonly SectionId[] {
  const profile: GoalProfile | undefined = goal?.goal && goalProfiles[goal.goal];
  if (profile?.unneededUnlessRenamed?.um === undefined) return sectionIds;
  return sectionIds.flatMap((id): readonly SectionId[] => {
    if (id === "unified-messaging") return [];
    return id === "mailbox-servers" ? [id, "unified-messaging"] : [id];
  });
}

function stateOf(id: SectionId, draft: DraftAnswers, { known }: Assessment, troubled: boolean): JourneySection {
  const placed = questions.filter(({ section }) => section === id);
  const asked = placed.filter((question) => isNeeded(draft, question));
  const unneeded = placed
    .filter(isWanted)
    .map((question) => whyUnneeded(draft, question))
    .find((why) => why !== undefined);
  const noTrust =
    id === "trust" ? whyNoTrust({ um: umForTrust(known), mailboxServers: known.mailboxServers }) : undefined;
  if (asked.length === 0 && unneeded) return { id, state: "not-needed", reason: { unneeded, asked: [] } };
  if (noTrust) return { id, state: "not-needed", reason: { noTrust } };
  const part =
    unneeded === undefined ? {} : { reason: { unneeded, asked: asked.filter(isWanted).map(({ path }) => path) } };
  const lacks = asked.some((question) => isWanted(question) && isBlankText(draft, question));
  return { id, state: progressOf(id, draft, { troubled, lacks }), ...part };
}

/** `lacks` is a text that is still to be typed, and is no problem as long as other answers may make it unneeded. */
function progressOf(
  id: SectionId,
  draft: DraftAnswers,
  { troubled, lacks }: { troubled: boolean; lacks: boolean },
): JourneySection["state"] {
  if (!troubled && !lacks && draft[id] !== undefined) return "done";
  if (draft.waiting?.includes(id)) return "waiting";
  return troubled && isAnswered(draft[id]) ? "needs-attention" : "to-do";
}

/** Whether anything was entered: a text that is not empty, or a choice. */
function isAnswered(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(isAnswered);
  return value !== undefined && value !== "";
}

/** Whether a text that the rules ask for only where it is needed, as the site of a trusted pool, is not there. */
function isBlankText(draft: DraftAnswers, placed: (typeof questions)[number]): boolean {
  const { kind, always } = placed.question;
  return kind === "text" && !always && !isAnswered(typedAt(draft, placed));
}

/** Whether someone waits for the answer, and would miss the question. */
const isWanted = ({ question: { mayStayEmpty, usual } }: (typeof questions)[number]): boolean =>
  mayStayEmpty !== true && usual === undefined;
