import type { Place, PlannedStep, Plan } from "@/lib/plan/types";

export const purposes = ["discover", "apply", "verify", "undo"] as const;
export type Purpose = (typeof purposes)[number];

export const places: readonly Place[] = ["lync", "exchange", "mailbox-server"];

export type ShellId = "lync-management-shell" | "exchange-management-shell" | "windows-powershell-elevated";

/** Shell of each place: its id in the manifest and its name for people. */
export const shells: Readonly<Record<Place, { readonly id: ShellId; readonly name: string }>> = {
  lync: { id: "lync-management-shell", name: "Lync Server Management Shell" },
  exchange: { id: "exchange-management-shell", name: "Exchange Management Shell" },
  "mailbox-server": { id: "windows-powershell-elevated", name: "Windows PowerShell (run as administrator)" },
};

const names: Readonly<Record<Place, Readonly<Record<Purpose, string>>>> = {
  lync: { discover: "Get-LyncFacts", apply: "Set-LyncTrust", verify: "Test-LyncTrust", undo: "Undo-LyncTrust" },
  exchange: {
    discover: "Get-ExchangeFacts",
    apply: "Set-OwaMessaging",
    verify: "Test-OwaMessaging",
    undo: "Undo-OwaMessaging",
  },
  "mailbox-server": {
    discover: "Get-MailboxServerFacts",
    apply: "Set-OwaImConfig",
    verify: "Test-OwaImConfig",
    undo: "Undo-OwaImConfig",
  },
};

/** Base name of a script, a constant. */
export const scriptName = (place: Place, purpose: Purpose): string => names[place][purpose];

/** Path of a script in the bundle. */
export const scriptPath = (place: Place, purpose: Purpose): string => `${place}/${names[place][purpose]}.ps1`;

/** Steps that have a part in one script; an empty list means that the script is left out. */
export function stepsOf(plan: Plan, place: Place, purpose: Purpose): readonly PlannedStep[] {
  const here = plan.steps.filter((step) => step.place === place && step.script !== undefined);
  const takesPart = here.some((step) => {
    const script = step.script;
    if (purpose === "discover") return script?.row.fact !== undefined;
    if (purpose === "verify") return script?.row.check !== undefined || script?.row.confirm !== undefined;
    return script?.change !== undefined;
  });
  return takesPart ? here : [];
}
