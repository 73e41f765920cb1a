import type { PlanPurpose } from "@/lib/powershell/step-source";
import type { FamilyId, Place } from "./families";

/**
 * The hook for later renewals (script contract, "A hook for renewals"): two scripts that are no run of the change. A
 * program that renews certificates calls the first one, by itself and as often as it renews; the second takes the last
 * renewal back. They hold the steps that say `renewal`, in the variant "Renewed".
 */
export const renewal = {
  place: "mailbox-server",
  /** The family whose steps they hold. */
  family: "owa-im-config",
  variant: "Renewed",
  names: { apply: "Update-OwaImCertificate", undo: "Undo-OwaImCertificate" },
  tasks: {
    apply: "Gives Outlook Web App of this Mailbox server its renewed certificate, and recycles OWA.",
    undo: "Undoes the last renewal of Update-OwaImCertificate on this Mailbox server, and recycles OWA.",
  },
} as const satisfies {
  readonly place: Place;
  readonly family: FamilyId;
  readonly variant: string;
  readonly names: Readonly<Record<RenewalPurpose, string>>;
  readonly tasks: Readonly<Record<RenewalPurpose, string>>;
};

export type RenewalPurpose = Exclude<PlanPurpose, "verify">;
export const renewalPurposes: readonly RenewalPurpose[] = ["apply", "undo"];
