import type { Topology } from "@/lib/topology/types";

/** Place of execution: a folder of the bundle, and the shell in which its scripts run. */
export type Place = "lync" | "exchange" | "mailbox-server";

/** In the order of discovery. */
export const places: readonly Place[] = ["lync", "exchange", "mailbox-server"];

/** A family is one change with its check and its undo: three scripts, each with the steps that it has work for. */
export interface Family {
  readonly place: Place;
  /** The place that is looked at again after this change: Lync may discover servers through it. */
  readonly thenLookAt?: Place;
  readonly names: { readonly apply: string; readonly verify: string; readonly undo: string };
  /** What each of them does, for its own help: English, as all of a script. */
  readonly tasks: Tasks;
  /** The same where the change is work of another kind. */
  readonly otherTasks?: { readonly [Kind in Topology["work"][number]]?: Tasks };
}

interface Tasks {
  readonly apply: string;
  readonly verify: string;
  readonly undo: string;
}

/**
 * In running order (script contract, "Order of the runs"): dial plans first, since servers may be discovered through
 * them; users are offered instant messaging last. Undo runs in reverse.
 */
export const families = {
  "sip-dial-plans": {
    place: "exchange",
    thenLookAt: "lync",
    names: { apply: "Set-SipDialPlans", verify: "Test-SipDialPlans", undo: "Undo-SipDialPlans" },
    tasks: {
      apply: "Adds the planned servers to the SIP URI dial plans. Changes voice mail.",
      verify: "Checks that the planned servers are in the SIP URI dial plans. Changes nothing.",
      undo: "Takes out of the dial plans what Set-SipDialPlans added.",
    },
  },
  "lync-trust": {
    place: "lync",
    names: { apply: "Set-LyncTrust", verify: "Test-LyncTrust", undo: "Undo-LyncTrust" },
    tasks: {
      apply: "Creates trust in Lync for servers that Lync did not discover, and enables the topology.",
      verify: "Checks the trust in Lync, and that no server has two entries. Changes nothing.",
      undo: "Takes back the trust that Set-LyncTrust created from this computer.",
    },
    otherTasks: {
      duplicates: {
        apply: "Removes trust in Lync from servers that Lync discovers by itself, and enables the topology.",
        verify: "Checks that Lync discovers each server, and that no trusted pool names it too. Changes nothing.",
        undo: "Makes the trust again that Set-LyncTrust removed from this computer.",
      },
    },
  },
  "owa-im-config": {
    place: "mailbox-server",
    names: { apply: "Set-OwaImConfig", verify: "Test-OwaImConfig", undo: "Undo-OwaImConfig" },
    tasks: {
      apply: "Writes the two instant messaging keys into web.config of this Mailbox server, and recycles OWA.",
      verify: "Checks runtime, certificate, web.config, application pool and events of this server. Changes nothing.",
      undo: "Puts web.config of this Mailbox server back as it was, and recycles OWA.",
    },
  },
  "owa-messaging": {
    place: "exchange",
    names: { apply: "Set-OwaMessaging", verify: "Test-OwaMessaging", undo: "Undo-OwaMessaging" },
    tasks: {
      apply: "Sets instant messaging on the OWA virtual directories, then in the mailbox policies.",
      verify: "Checks instant messaging on the OWA virtual directories and in the policies. Changes nothing.",
      undo: "Puts the recorded values of policies and virtual directories back.",
    },
  },
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyId = keyof typeof families;

/** What the scripts of a family do in a change that holds this work. */
export function tasksOf(id: FamilyId, work: Topology["work"]): Tasks {
  const { tasks, otherTasks }: Family = families[id];
  return work.map((kind) => otherTasks?.[kind]).find((found) => found !== undefined) ?? tasks;
}
export const familyIds = Object.keys(families) as readonly FamilyId[];
