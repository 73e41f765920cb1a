import { counted, duration, number } from "./locale";

/** Behind the servers: one after the other, where there are several. */
export const restarting = (servers: number): string =>
  servers === 1
    ? ". Its users are interrupted briefly and may have to sign in again."
    : ", one at a time. Users of the server that is restarting are interrupted briefly and may have to sign in again.";

/** Up to three names; more are counted, and named further down in the document. */
const namedOrCounted = (servers: readonly string[]): string =>
  servers.length > 3
    ? `the ${counted(servers.length, "Mailbox server")} under Scope`
    : [servers.slice(0, -1).join(", "), ...servers.slice(-1)].filter((part) => part !== "").join(" and ");

const getBack = (servers: readonly string[]): string =>
  `Users of ${namedOrCounted(servers)} get presence and chat back.`;

/** Risk and impact: the level of a change, and each rule that may apply. */
export const assessment = {
  levels: { low: "low", medium: "medium", high: "high" },
  risk: {
    recorded: "Each change is a setting whose earlier value is recorded first; a script can restore it.",
    manyServers: (servers: number, limit: number) =>
      `${number(servers)} Mailbox servers are changed: more than ${number(limit)}.`,
    voiceMail: "The change touches voice mail: servers are added to SIP URI dial plans.",
    /** `run` adds the servers to dial plans. */
    mayStop: (run: number) =>
      `The run after run ${number(run)} needs an event 44024 that is newer than the dial plans. Without one the change stops there: a restart of the Front End Server services writes it, which is a change of its own.`,
    inferred: (servers: number) =>
      `For ${counted(servers, "Mailbox server")} the rule about trust in Lync is inferred, not documented: a lab has to confirm it.`,
    noRehearsal: "No results of a lab rehearsal are attached.",
    windowTooShort: (missing: number, change: number, backOut: number) => {
      const [lacking, needed, back] = [missing, change, backOut].map(duration);
      return `The window is ${lacking} too short: the change needs ${needed} and its undo ${back}.`;
    },
  },
  /** Each reason for a risk in a few words, for the line on the first page. */
  inShort: {
    steps: {
      "enable-topology": "Topology Builder must stay closed",
      "duplicate-pool": "trust is removed",
      "owa-setting-override": "every Exchange server of the forest is changed",
    },
    manyServers: (servers: number) => counted(servers, "Mailbox server"),
    voiceMail: "voice mail is touched",
    mayStop: (run: number) => `it may stop after run ${number(run)}`,
    inferred: "a rule about trust is inferred",
    noRehearsal: "no lab results yet",
    windowTooShort: "the window is too short",
    advice: {
      "dial-plans-join": "Lync may discover the servers first",
      "dial-plans-may-discover": "Lync may have discovered servers already",
      "dial-plan-later": "a later dial plan conflicts with the trust",
      "shared-certificate-name": "certificates have other names than their servers",
      "not-discovered-yet": "servers are not discovered yet",
      "discovered-under-which-name": "the name that Lync discovered is unconfirmed",
      "all-policies": "every mailbox policy is covered",
      "pair-warned": "Microsoft’s sources differ on the two versions",
      "window-short": "the window is too short",
      "end-announced": "an announced update removes instant messaging",
      "past-support": "product support has ended",
    },
  },
  impact: {
    /** Instead of a restart. */
    uninterrupted: "Nobody is interrupted: no service restarts.",
    /** What users of these servers have afterwards that they did not have before; empty where it is nothing. */
    gained: {
      integrate: (servers: readonly string[]) =>
        `Afterwards users of ${namedOrCounted(servers)} have presence and chat, if their mailbox policy is under Scope.`,
      reapply: getBack,
      "renew-certificate": () => "",
      "repair-duplicate": getBack,
      "turn-off": () => "",
    },
    restarts: (servers: number) =>
      `Outlook Web App restarts on ${counted(servers, "Mailbox server")}${restarting(servers)}`,
    oneServer: "The plan has one Mailbox server: while it restarts, no other server of the plan serves its users.",
    service: "A service restarts; its users are interrupted briefly.",
    /** Instead of `service`, where voice mail restarts. */
    umServices: (servers: number) =>
      `The Unified Messaging services restart on ${counted(servers, "server")}, by hand: calls in progress are dropped.`,
    turnedOff:
      "Users of the directories and policies under Scope lose presence and instant messages in Outlook Web App, as intended.",
  },
};
