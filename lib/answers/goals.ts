import type { ProblemWords } from "@/lib/messages/words";

/** Kinds of work that a change can hold, in running order. A step is planned when its kind is part of the goal. */
export type Work = "voice-mail" | "trust" | "configuration" | "directories" | "policies";

/** What users have of instant messaging when a change is made. */
export type Messaging = "on" | "off";

/** Top-level answers that not every goal needs. */
export type OptionalAnswer = "lync" | "um" | "mailboxServers" | "trustedApplication";

/** Why a goal has no use for an answer: a key of the catalogue. */
export type UnneededReason = keyof ProblemWords["unneeded"];

/** What a goal needs and does. Nothing else in the product compares the name of a goal: it asks this. */
export interface GoalProfile {
  /** Whether this version plans it. Until then its answers are judged, and refused with that reason. */
  readonly planned: boolean;
  readonly work: readonly Work[];
  readonly messaging: Messaging;
  /** Answers that it has no use for and does not ask, with the reason. */
  readonly unneeded: Readonly<Partial<Record<OptionalAnswer, UnneededReason>>>;
}

const integrate: GoalProfile = {
  planned: true,
  work: ["voice-mail", "trust", "configuration", "directories", "policies"],
  messaging: "on",
  unneeded: {},
};

/** Nobody planned it yet, so it asks what `integrate` asks. */
const notPlanned: GoalProfile = { ...integrate, planned: false };

const profiles = {
  integrate,
  reapply: notPlanned,
  "renew-certificate": notPlanned,
  "repair-duplicate": notPlanned,
  "turn-off": {
    planned: true,
    work: ["directories", "policies"],
    messaging: "off",
    unneeded: {
      lync: "exchangeOnly",
      um: "exchangeOnly",
      mailboxServers: "exchangeOnly",
      trustedApplication: "exchangeOnly",
    },
  },
} as const satisfies Readonly<Record<string, GoalProfile>>;

export type Goal = keyof typeof profiles;

/** The goals, in the order of the answers' schema. */
export const goals = Object.keys(profiles) as readonly Goal[];

export const goalProfiles: Readonly<Record<Goal, GoalProfile>> = profiles;

/** What this version plans. */
export const plannedGoals: readonly Goal[] = goals.filter((goal) => goalProfiles[goal].planned);

/** Answers that the goal has no use for, with the reason; none while there is no goal, or one that a stored draft made up. */
export function unneededBy(goal: Goal | undefined): GoalProfile["unneeded"] {
  const known = goals.find((one) => one === goal);
  return known === undefined ? {} : goalProfiles[known].unneeded;
}
