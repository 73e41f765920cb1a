/** Place of execution: a folder of the bundle, and the shell in which its scripts run. */
export type Place = "lync" | "exchange" | "mailbox-server";

/** In the order of discovery. */
export const places: readonly Place[] = ["lync", "exchange", "mailbox-server"];

/** A family is one change with its check and its undo: three scripts with the same steps. */
export interface Family {
  readonly place: Place;
  /** The place that is looked at again after this change: Lync may discover servers through it. */
  readonly thenLookAt?: Place;
  readonly names: { readonly apply: string; readonly verify: string; readonly undo: string };
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
  },
  "lync-trust": {
    place: "lync",
    names: { apply: "Set-LyncTrust", verify: "Test-LyncTrust", undo: "Undo-LyncTrust" },
  },
  "owa-im-config": {
    place: "mailbox-server",
    names: { apply: "Set-OwaImConfig", verify: "Test-OwaImConfig", undo: "Undo-OwaImConfig" },
  },
  "owa-messaging": {
    place: "exchange",
    names: { apply: "Set-OwaMessaging", verify: "Test-OwaMessaging", undo: "Undo-OwaMessaging" },
  },
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyId = keyof typeof families;
export const familyIds = Object.keys(families) as readonly FamilyId[];
