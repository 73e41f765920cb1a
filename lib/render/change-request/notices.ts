import type { Words } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";
import type { Block } from "../markdown/document";
import { windowText } from "./window-text";
import type { ChangeRequest, Notices, Schedule } from "./types";

/** What users and the service desk are told, of nothing but this plan. Users hear nothing where they notice nothing. */
export function noticesOf({ topology, steps }: Plan, schedule: Schedule, words: Words): Notices {
  const { notices: texts } = words;
  const { goal, change } = topology;
  const restarts = topology.mailboxServers.length > 0 && steps.some((step) => step.impact === "user-visible-outage");
  const window = schedule.start === undefined ? undefined : windowText(schedule, words);
  const voiceMail = steps.some(({ id }) => id === "um-service-restart");
  const facts = { window, restarts, voiceMail, reference: change.reference, requestedBy: change.requestedBy };
  return {
    users: texts.users(texts.goals[goal], facts),
    serviceDesk: texts.serviceDesk(texts.goals[goal], facts),
  };
}

/** Both notices, ready to be sent. */
export function noticesSection({ notices }: ChangeRequest, words: Words): readonly Block[] {
  const { notices: texts, changeRequest } = words;
  return [
    { kind: "heading", level: 2, text: changeRequest.sections.notices },
    { kind: "paragraph", text: texts.lead },
    { kind: "heading", level: 3, text: texts.titles.users },
    { kind: "letter", text: notices.users },
    { kind: "heading", level: 3, text: texts.titles.serviceDesk },
    { kind: "letter", text: notices.serviceDesk },
  ];
}
