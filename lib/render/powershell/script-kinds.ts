import { families, familyIds, type Family, type FamilyId, type Place } from "@/lib/plan/families";
import { renewal, type RenewalPurpose } from "@/lib/plan/renewal";
import { changesSomething } from "@/lib/plan/number-steps";
import type { Plan, PlannedStep } from "@/lib/plan/types";
import { hasPart, hasWork, type PlanPurpose } from "@/lib/powershell/step-source";
import type { Topology } from "@/lib/topology/types";

export type { PlanPurpose };
export type Purpose = "discover" | PlanPurpose;
export const planPurposes: readonly PlanPurpose[] = ["apply", "verify", "undo"];

export type ShellId = "lync-management-shell" | "exchange-management-shell" | "windows-powershell-elevated";

/** Shell of each place: its id in the manifest and its name for people. */
export const shells: Readonly<Record<Place, { readonly id: ShellId; readonly name: string }>> = {
  lync: { id: "lync-management-shell", name: "Lync Server Management Shell" },
  exchange: { id: "exchange-management-shell", name: "Exchange Management Shell" },
  "mailbox-server": { id: "windows-powershell-elevated", name: "Windows PowerShell (run as administrator)" },
};

/**
 * The shell of a place in a plan. Where the settings are on virtual directories, the scripts of a server need Exchange's
 * cmdlets and its own programs, so that shell has to be elevated.
 */
export function shellOf(
  place: Place,
  { exchange }: Pick<Topology, "exchange">,
): { readonly id: ShellId; readonly name: string } {
  return place === "mailbox-server" && exchange.settings === "virtual-directory"
    ? { id: "exchange-management-shell", name: "Exchange Management Shell (run as administrator)" }
    : shells[place];
}

/** Scripts that collect facts: one a place, the same bytes in every bundle of one version. */
export const collectors: Readonly<Record<Place, string>> = {
  lync: "Get-LyncFacts",
  exchange: "Get-ExchangeFacts",
  "mailbox-server": "Get-MailboxServerFacts",
};

/** The library that every script calls: the same bytes in every bundle of one version. */
export const libraryPath = "OwaIm.psm1";

/** Runs the scripts of the place on many Mailbox servers from one. */
export const driverName = "Invoke-OnMailboxServers";

const family = (id: FamilyId): Family => families[id];

/** Base name of a script of a plan, a constant. */
export const scriptName = (id: FamilyId, purpose: PlanPurpose): string => family(id).names[purpose];

/** Path of a script in the bundle. */
export const scriptPath = (id: FamilyId, purpose: PlanPurpose): string =>
  pathIn(family(id).place, family(id).names[purpose]);

/** Path of a script by its base name. */
export const pathIn = (place: Place, name: string): string => `${place}/${name}.ps1`;

const checking = ["Check", "Once", "Proof", "Wanted"] as const;

/** Steps of one script of a plan; empty when there is nothing for it to do, so that it is left out. */
export function stepsOf(plan: Plan, id: FamilyId, purpose: PlanPurpose): readonly PlannedStep[] {
  const here = plan.steps.filter(({ script }) => script?.family === id);
  const checks = ({ script }: PlannedStep) => checking.some((part) => script && hasPart(script.source, part));
  if (!here.some(purpose === "verify" ? checks : changesSomething)) return [];
  return here.filter(({ script }) => script !== undefined && hasWork(script.source, purpose, script.variants));
}

/** Families that have a script in this plan, in running order. */
export const usedFamilies = (plan: Plan): readonly FamilyId[] =>
  familyIds.filter((id) => planPurposes.some((purpose) => stepsOf(plan, id, purpose).length > 0));

/** Steps of one script of the hook for later renewals; empty where the plan has none. */
export const renewalSteps = (plan: Plan, purpose: RenewalPurpose): readonly PlannedStep[] =>
  plan.steps.filter(
    ({ script }) => script?.renewal && hasWork(script.source, purpose, [renewal.variant, ...script.variants]),
  );
