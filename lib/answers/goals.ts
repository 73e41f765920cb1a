import type { ProblemWords } from "@/lib/messages/words";
import { exchangeProducts, exchangeVersions, messagingRole, type PlannedExchange } from "./products";

/** Kinds of work that a change can hold, in running order. A step is planned when its kind is part of the goal. */
export type Work = "voice-mail" | "trust" | "duplicates" | "configuration" | "directories" | "policies";

/** What users have of instant messaging when a change is made. */
export type Messaging = "on" | "off";

/** Answers that not every goal needs, by their paths. */
export type OptionalAnswer =
  | "exchange.overrideScope"
  | "lync"
  | "lync.siteId"
  | "um"
  | "um.placement"
  | "um.addToDialPlans"
  | "um.dialPlans"
  | "clientAccessServers"
  | "mailboxServers"
  | "mailboxServers[].thumbprint"
  | "mailboxServers[].discoveredByLync"
  | "mailboxServers[].previousThumbprint"
  | "mailboxServers[].previousCertificateName"
  | "trustedApplication"
  | "trustedApplication.port"
  | "mailboxPolicies";

/** Why a goal has no use for an answer: a key of the catalogue. */
export type UnneededReason = keyof ProblemWords["unneeded"];

export type Unneeded = Readonly<Partial<Record<OptionalAnswer, UnneededReason>>>;

/** What may be found on servers where instant messaging worked before. */
export type Damage = "settings-lost" | "certificate-missing" | "certificate-ended" | "certificate-ends" | "duplicate";

/** What a goal needs and does. Nothing else in the product compares the name of a goal: it asks this. */
export interface GoalProfile {
  readonly work: readonly Work[];
  /** Kinds of work of which the goal only looks at the result, and changes nothing. */
  readonly checks: readonly Work[];
  /** Kinds of work that a reader may expect of it, and that it leaves as they are: its documents say so. */
  readonly leaves?: readonly Work[];
  readonly messaging: Messaging;
  /** Answers that it has no use for and does not ask, with the reason. */
  readonly unneeded: Unneeded;
  /** More of them, for as long as no server gets a certificate with another name. */
  readonly unneededUnlessRenamed?: Unneeded;
  /** Answers that it uses where they are given, and does without where they are not. */
  readonly mayLack: readonly OptionalAnswer[];
  /** Whether it removes the trust of servers that Lync has discovered. */
  readonly repairs?: true;
  /** Whether it gives the servers back what they lost, and changes nothing where nothing is missing. */
  readonly restores?: true;
  /** Whether it gives the servers a renewed certificate, and a script that does the same at every later renewal. */
  readonly renews?: true;
  /** Whether it is a change to an installation that an earlier plan made. */
  readonly continues?: true;
  /** Damage that it mends; no two goals mend the same. */
  readonly mends?: readonly Damage[];
  /** Why it is refused for an Exchange for which nothing has to be done: a key of the catalogue; undefined where there is. */
  readonly uselessWith?: (exchange: PlannedExchange) => UselessReason | undefined;
}

/** Why there is nothing to do. */
export type UselessReason = keyof ProblemWords["useless"];

/** What is left that may have broken, where there is nothing to do: the goal that mends it. */
export const insteadOfUseless: Readonly<Record<UselessReason, Goal>> = {
  settingsStay: "renew-certificate",
  neverDiscovered: "renew-certificate",
};

const notRenewed = {
  "mailboxServers[].previousThumbprint": "notRenewed",
  "mailboxServers[].previousCertificateName": "notRenewed",
} as const satisfies Unneeded;

const profiles = {
  integrate: {
    work: ["voice-mail", "trust", "configuration", "directories", "policies"],
    checks: [],
    messaging: "on",
    unneeded: notRenewed,
    mayLack: [],
  },
  reapply: {
    work: ["configuration"],
    checks: ["directories", "policies"],
    leaves: ["trust"],
    messaging: "on",
    unneeded: {
      ...notRenewed,
      um: "configurationOnly",
      "lync.siteId": "configurationOnly",
      trustedApplication: "configurationOnly",
      "mailboxServers[].discoveredByLync": "configurationOnly",
    },
    mayLack: ["clientAccessServers", "mailboxPolicies"],
    continues: true,
    restores: true,
    mends: ["settings-lost"],
    uselessWith: ({ settings }) => (settings === "web-config" ? undefined : "settingsStay"),
  },
  "renew-certificate": {
    work: ["trust", "configuration"],
    checks: [],
    messaging: "on",
    unneeded: {
      "um.addToDialPlans": "certificateOnly",
      "um.dialPlans": "certificateOnly",
      clientAccessServers: "certificateOnly",
      mailboxPolicies: "certificateOnly",
    },
    unneededUnlessRenamed: {
      um: "sameNames",
      "lync.siteId": "sameNames",
      trustedApplication: "sameNames",
      "mailboxServers[].discoveredByLync": "sameNames",
    },
    mayLack: [],
    renews: true,
    continues: true,
    mends: ["certificate-missing", "certificate-ended", "certificate-ends"],
  },
  "repair-duplicate": {
    work: ["duplicates"],
    checks: [],
    messaging: "on",
    unneeded: {
      ...notRenewed,
      "exchange.overrideScope": "noOverrides",
      um: "lyncOnly",
      "lync.siteId": "lyncOnly",
      clientAccessServers: "lyncOnly",
      "mailboxServers[].thumbprint": "lyncOnly",
      "trustedApplication.port": "lyncOnly",
      mailboxPolicies: "lyncOnly",
    },
    mayLack: [],
    repairs: true,
    continues: true,
    mends: ["duplicate"],
    uselessWith: ({ unifiedMessaging }) => (unifiedMessaging ? undefined : "neverDiscovered"),
  },
  "turn-off": {
    work: ["directories", "policies"],
    checks: [],
    leaves: ["trust", "configuration"],
    messaging: "off",
    unneeded: {
      ...notRenewed,
      "exchange.overrideScope": "noOverrides",
      lync: "exchangeOnly",
      um: "exchangeOnly",
      mailboxServers: "exchangeOnly",
      trustedApplication: "exchangeOnly",
    },
    mayLack: [],
    continues: true,
  },
} as const satisfies Readonly<Record<string, GoalProfile>>;

export type Goal = keyof typeof profiles;

/** The goals, in the order of the answers' schema. */
export const goals = Object.keys(profiles) as readonly Goal[];

/** What most people come for; the pages show it while nothing is chosen. */
export const usualGoal: Goal = "integrate";

export const goalProfiles: Readonly<Record<Goal, GoalProfile>> = profiles;

/** The goals that can be the next change to an installation, in the order of the answers' schema. */
export const nextGoals: readonly Goal[] = goals.filter((goal) => goalProfiles[goal].continues);

/** The goal that gives servers a renewed certificate: what certificate files are for. */
export const renewingGoal: Goal | undefined = goals.find((goal) => goalProfiles[goal].renews);

/** The goal that mends what was found; undefined where none does. */
export const goalThatMends = (damage: Damage): Goal | undefined =>
  goals.find((goal) => goalProfiles[goal].mends?.includes(damage));

/** Answers on which it depends what is needed; they may be typed, stored or made up. */
export interface GoalAnswers {
  readonly goal?: unknown;
  readonly exchange?: unknown;
  readonly mailboxServers?: unknown;
}

/**
 * Answers that the goal or the Exchange has no use for, with the reason; what a goal, a version or a stored draft made up
 * has no use for is not known.
 */
export function unneededBy({ goal, exchange, mailboxServers }: GoalAnswers): Unneeded {
  const profile = profileOf(goal);
  const { unneeded = {}, unneededUnlessRenamed } = profile ?? ({} as Partial<GoalProfile>);
  const rows = Array.isArray(mailboxServers) ? (mailboxServers as readonly unknown[]) : [];
  const kept = unneededUnlessRenamed && !rows.some(isRenamed) ? unneededUnlessRenamed : {};
  return { ...unneededByProduct(exchange, unneeded), ...kept, ...unneeded };
}

const noUnifiedMessaging = {
  um: "noUnifiedMessaging",
  "mailboxServers[].discoveredByLync": "noUnifiedMessaging",
} as const satisfies Unneeded;

/** Only of a version that is known is it asked for which servers an override is. */
const noOverrides = { "exchange.overrideScope": "noOverrides" } as const satisfies Unneeded;

/** Answers that follow from the version of Exchange. */
function unneededByProduct(exchange: unknown, byGoal: Unneeded): Unneeded {
  const version = exchangeVersions.find((one) => one === (exchange as { readonly version?: unknown } | null)?.version);
  const product = version && exchangeProducts[version];
  if (!product?.planned) return noOverrides;
  const { unifiedMessaging: um, oneRole, settings } = product;
  const overrides = settings === "setting-override" ? {} : noOverrides;
  if (messagingRole(product) === "ClientAccess") return { ...overrides, ...unneededOnClientAccess(byGoal) };
  return {
    ...overrides,
    ...(um ? {} : noUnifiedMessaging),
    ...(um && um.service === um.callRouter ? { "um.placement": "oneRole" } : {}),
    // A goal that asks for no Mailbox servers has no other names.
    ...(oneRole && byGoal.mailboxServers === undefined ? { clientAccessServers: "oneRole" } : {}),
  };
}

/** Client Access servers that talk to Lync are the rows of the table; a goal without the table asks for their names. */
function unneededOnClientAccess(byGoal: Unneeded): Unneeded {
  return {
    "um.placement": "oneService",
    "um.addToDialPlans": "otherVoiceMail",
    "um.dialPlans": "otherVoiceMail",
    ...(byGoal.mailboxServers === undefined ? { clientAccessServers: "inTable" } : {}),
  };
}

/** Whether the goal does without an answer that is not given. */
export function mayLack(goal: unknown, answer: string): boolean {
  return profileOf(goal)?.mayLack.some((one) => one === answer) ?? false;
}

function profileOf(goal: unknown): GoalProfile | undefined {
  const known = goals.find((one) => one === goal);
  return known && goalProfiles[known];
}

/** Whether a server, typed or stored, gets a certificate with another name than the one before. */
function isRenamed(row: unknown): boolean {
  const { fqdn, certificateName, previousCertificateName } = (row ?? {}) as Readonly<Record<string, unknown>>;
  const before = nameOf(previousCertificateName);
  return before !== "" && before !== (nameOf(certificateName) || nameOf(fqdn));
}

const nameOf = (typed: unknown) => (typeof typed === "string" ? typed.trim().toLowerCase() : "");
