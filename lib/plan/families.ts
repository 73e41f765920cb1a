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
  /** Its undo runs before that of the other, as its change does: what the other restarts has to find it taken back. */
  readonly backBefore?: string;
  /** What each of them does, for its own help: English, as all of a script. */
  readonly tasks: Tasks;
  /** The same where the change is work of another kind. */
  readonly otherTasks?: { readonly [Kind in Topology["work"][number]]?: Tasks };
  /** The same where the settings are kept elsewhere. */
  readonly tasksBySettings?: { readonly [Store in Topology["exchange"]["settings"]]?: Tasks };
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
      undo: "Removes from the dial plans what Set-SipDialPlans added.",
    },
  },
  "lync-trust": {
    place: "lync",
    names: { apply: "Set-LyncTrust", verify: "Test-LyncTrust", undo: "Undo-LyncTrust" },
    tasks: {
      apply: "Creates trust in Lync for servers that Lync has not discovered, and enables the topology.",
      verify: "Checks the trust in Lync, and that no server has two entries. Changes nothing.",
      undo: "Undoes the trust that Set-LyncTrust created from this computer.",
    },
    otherTasks: {
      duplicates: {
        apply: "Removes trust in Lync for servers that Lync has discovered, and enables the topology.",
        verify: "Checks that Lync has discovered each server, and that no trusted pool names it too. Changes nothing.",
        undo: "Creates the trust again that Set-LyncTrust removed from this computer.",
      },
    },
  },
  "owa-im-override": {
    place: "exchange",
    names: { apply: "Set-OwaImOverride", verify: "Test-OwaImOverride", undo: "Undo-OwaImOverride" },
    tasks: {
      apply: "Creates or updates the planned setting overrides, and waits until each planned server knows its own.",
      verify: "Checks the planned setting overrides, and what each planned server makes of its own. Changes nothing.",
      undo: "Restores the recorded setting overrides, or removes those that were not there.",
    },
    backBefore: "owa-im-config",
  },
  "owa-im-config": {
    place: "mailbox-server",
    names: { apply: "Set-OwaImConfig", verify: "Test-OwaImConfig", undo: "Undo-OwaImConfig" },
    tasks: {
      apply: "Writes the two instant messaging keys into web.config of this Mailbox server, and recycles OWA.",
      verify: "Checks runtime, certificate, web.config, application pool and events of this server. Changes nothing.",
      undo: "Restores web.config of this Mailbox server, and recycles OWA.",
    },
    tasksBySettings: {
      "virtual-directory": {
        apply: "Sets instant messaging on the OWA virtual directory of this Client Access server, and recycles OWA.",
        verify:
          "Checks runtime, certificate, OWA virtual directory and application pool of this server. Changes nothing.",
        undo: "Restores the OWA virtual directory of this Client Access server, and recycles OWA.",
      },
      "setting-override": {
        apply:
          "Checks runtime and certificate of this Mailbox server, and restarts OWA, which then reads its override.",
        verify: "Checks runtime, certificate, application pool and events of this server. Changes nothing.",
        undo: "Restarts OWA of this Mailbox server after its setting override was undone.",
      },
    },
  },
  "owa-messaging": {
    place: "exchange",
    names: { apply: "Set-OwaMessaging", verify: "Test-OwaMessaging", undo: "Undo-OwaMessaging" },
    tasks: {
      apply: "Sets instant messaging on the OWA virtual directories, then in the mailbox policies.",
      verify: "Checks instant messaging on the OWA virtual directories and in the policies. Changes nothing.",
      undo: "Restores the recorded values of policies and virtual directories.",
    },
  },
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyId = keyof typeof families;

/** What the scripts of a family do in a change that holds this work. */
export function tasksOf(id: FamilyId, { work, exchange }: Pick<Topology, "work" | "exchange">): Tasks {
  const { tasks, otherTasks, tasksBySettings }: Family = families[id];
  const other = work.map((kind) => otherTasks?.[kind]).find((found) => found !== undefined);
  return other ?? tasksBySettings?.[exchange.settings] ?? tasks;
}
export const familyIds = Object.keys(families) as readonly FamilyId[];
