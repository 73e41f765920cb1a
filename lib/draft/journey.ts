import { assessDraft, type DraftAnswers } from "./draft";
import type { Assessment } from "@/lib/answers/parse-answers";
import type { Journey, JourneySection } from "./journey-types";
import { sectionIds, sectionOf, type SectionId } from "@/lib/answers/sections";
import { decideTrust, type TrustRuling } from "@/lib/trust/trust-rules";

const turnOffReason = "Turning instant messaging off changes Exchange only.";
const turnOffSections: ReadonlySet<SectionId> = new Set(["unified-messaging", "lync-pool", "mailbox-servers", "trust"]);

/** Walks the sections of a draft in order. */
export function journeyFor(draft: DraftAnswers): Journey {
  const assessment = assessDraft(draft);
  const troubled = new Set(assessment.problems.map(({ path }) => sectionOf(path)));
  const states = sectionIds.map((id) => stateOf(id, draft, assessment, troubled.has(id)));
  const nextAt = states.findIndex(({ state }) => state === "to-do" || state === "needs-attention");
  const openAt = states.findIndex(({ state }) => state === "to-do");
  return {
    sections: states.map((section, index) => (index === openAt ? { ...section, state: "here-next" } : section)),
    next: states[nextAt]?.id ?? "review",
    canVisit: (id) => {
      const index = sectionIds.indexOf(id);
      return states[index]?.state !== "not-needed" && (openAt < 0 || index <= openAt);
    },
  };
}

function stateOf(id: SectionId, draft: DraftAnswers, { known }: Assessment, troubled: boolean): JourneySection {
  const turnOff = draft.goal?.goal === "turn-off";
  if (turnOff && turnOffSections.has(id)) return { id, state: "not-needed", reason: turnOffReason };
  if (id === "trust") {
    const reason = whyNoTrust(known);
    if (reason !== undefined) return { id, state: "not-needed", reason };
  }
  const part = id === "versions" && turnOff ? { reason: `${turnOffReason} Only the Exchange version is asked.` } : {};
  return { id, state: progressOf(id, draft, troubled), ...part };
}

function progressOf(id: SectionId, draft: DraftAnswers, troubled: boolean): JourneySection["state"] {
  if (!troubled && draft[id] !== undefined) return "done";
  if (draft.waiting?.includes(id)) return "waiting";
  return troubled && isAnswered(draft[id]) ? "needs-attention" : "to-do";
}

/** Why no server needs trust as far as is known; undefined when one does, or may. */
function whyNoTrust({ um, mailboxServers }: Assessment["known"]): string | undefined {
  // Until Unified Messaging is known, trust may well be needed.
  if (!um) return undefined;
  const rulings: readonly TrustRuling[] = (mailboxServers ?? [typicalServer]).map((server) => decideTrust(server, um));
  return rulings.some((ruling) => ruling.needsTrust)
    ? undefined
    : (rulings[0]?.reason ?? "No Mailbox server is named.");
}

/** Takes its place while the table of servers is empty or has a mistake: a server that presents its own name. */
const typicalServer = { fqdn: "", certificateName: "", thumbprint: "", discoveredByLync: "unknown" } as const;

/** Whether anything was entered: a text that is not empty, or a choice. */
function isAnswered(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(isAnswered);
  return value !== undefined && value !== "";
}
