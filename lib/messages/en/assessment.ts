import { counted, duration, number } from "./locale";

/** Risk and impact: the level of a change, and each rule that may apply. */
export const assessment = {
  levels: { low: "low", medium: "medium", high: "high" },
  risk: {
    recorded: "Each change is a setting whose earlier value is recorded first, and a script puts it back.",
    manyServers: (servers: number, limit: number) =>
      `${number(servers)} Mailbox servers are changed: more than ${number(limit)}.`,
    voiceMail: "The change touches voice mail: servers are added to SIP URI dial plans.",
    inferred: (servers: number) =>
      `For ${counted(servers, "Mailbox server")} the rule about trust in Lync rests on inference: confirm it in a lab.`,
    noRehearsal: "No rehearsal in a lab is recorded in these answers: attach its results.",
    windowTooShort: (missing: number, change: number, backOut: number) =>
      `The window is ${duration(missing)} too short: the change needs ${duration(change)} and its back-out ${duration(backOut)}.`,
  },
  impact: {
    nobody: "Checks, dry runs and settings interrupt nobody.",
    restarts: (servers: number) =>
      `Outlook Web App restarts on ${counted(servers, "Mailbox server")}${servers === 1 ? "" : ", one at a time"}: sessions there break off for moments and users may have to sign in again.`,
    oneServer: "The plan has one Mailbox server: while it restarts, no other one of the plan serves its users.",
    service: "A service restarts; its users are interrupted for moments.",
    umServices: "Restarting the UM services, by hand and in a quiet hour, drops calls in progress.",
    turnedOff:
      "Users of the named directories and policies lose presence and instant messages in Outlook Web App; that is the purpose.",
  },
};
