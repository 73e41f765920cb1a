import type { Answered } from "@/lib/text/answered";
import { families, familyIds, places, type Family, type FamilyId, type Place } from "@/lib/plan/families";
import type { Plan, PlannedStep } from "@/lib/plan/types";
import { hasPart, type PlanPurpose } from "@/lib/powershell/step-source";
import {
  collectors,
  pathIn,
  scriptName,
  scriptPath,
  shellOf,
  stepsOf,
  usedFamilies,
  type Purpose,
  type ShellId,
} from "./powershell/script-kinds";

/** A script, where it runs, and which steps it covers. */
export interface Run {
  readonly order: number;
  readonly purpose: Purpose;
  readonly place: Place;
  /** Number of its family in the running order, as its steps have it; undefined for the scripts that collect facts. */
  readonly number: number | undefined;
  /** The change that it makes, checks or takes back; undefined for the scripts that collect facts. */
  readonly family: FamilyId | undefined;
  /** Name of the script, as records have it: "Set-LyncTrust". */
  readonly name: string;
  /** Its path in the bundle. */
  readonly script: string;
  readonly shell: ShellId;
  readonly hosts: readonly string[];
  /** Empty for the scripts that collect facts: they know no plan. */
  readonly steps: readonly string[];
}

type Ordered = Omit<Run, "order">;

/** Whether a check looks for what a sign-in left: someone signs in before it is run. */
export const looksForSignIn = ({ steps }: Pick<Plan, "steps">, run: Pick<Run, "purpose" | "steps">): boolean =>
  run.purpose === "verify" && steps.some(({ id, phase }) => phase === "confirm" && run.steps.includes(id));

/**
 * The runs in the order a person follows (script contract, "Order of the runs"): look at every place, change, prove,
 * and the way back in reverse. After dial plans Lync is looked at again, since it may discover servers through them.
 */
export function manifestRuns(plan: Plan): readonly Run[] {
  const used = usedFamilies(plan);
  const having = (purpose: PlanPurpose) => used.filter((id) => stepsOf(plan, id, purpose).length > 0);
  const look = places
    .filter((place) => used.some((id) => families[id].place === place))
    .map((place) => discoverRun(plan, place));
  const change = having("apply").flatMap((id) => [planRun(plan, id, "apply"), ...lookAgain(plan, id)]);
  const prove = having("verify")
    .map((id) => planRun(plan, id, "verify"))
    .toSorted((a, b) => rank(plan, a) - rank(plan, b));
  const back = backwards(having("undo")).map((id) => planRun(plan, id, "undo"));
  return [...look, ...change, ...prove, ...back].map((run, index) => ({ order: index + 1, ...run }));
}

/** Checks are in the order of the changes, those that look for a sign-in last. */
const rank = (plan: Plan, run: Ordered): number =>
  (looksForSignIn(plan, run) ? familyIds.length : 0) + (run.number ?? 0);

/** From last to first, but for a family that names one that its undo has to come before. */
function backwards(used: readonly FamilyId[]): readonly FamilyId[] {
  const order = used.toReversed();
  for (const id of used) {
    const { backBefore }: Family = families[id];
    const at = order.findIndex((other) => other === backBefore);
    if (at < 0) continue;
    order.splice(order.indexOf(id), 1);
    order.splice(at, 0, id);
  }
  return order;
}

function lookAgain(plan: Plan, id: FamilyId): readonly Ordered[] {
  const { thenLookAt }: Family = families[id];
  return thenLookAt === undefined || hostsOf(plan, thenLookAt).length === 0 ? [] : [discoverRun(plan, thenLookAt)];
}

function discoverRun(plan: Plan, place: Place): Ordered {
  return {
    purpose: "discover",
    place,
    number: undefined,
    family: undefined,
    name: collectors[place],
    script: pathIn(place, collectors[place]),
    shell: shellOf(place, plan.topology).id,
    hosts: hostsOf(plan, place),
    steps: [],
  };
}

function planRun(plan: Plan, id: FamilyId, purpose: PlanPurpose): Ordered {
  const { place } = families[id];
  const steps = stepsOf(plan, id, purpose);
  const hosts = hostsOf(plan, place);
  const isBack = purpose === "undo";
  return {
    purpose,
    place,
    number: numberOf(plan, id),
    family: id,
    name: scriptName(id, purpose),
    script: scriptPath(id, purpose),
    shell: shellOf(place, plan.topology).id,
    hosts: isBack ? hosts.toReversed() : hosts,
    steps: (isBack ? undoOrder(steps) : steps).map((step) => step.id),
  };
}

/** From last to first, and then what becomes due through that: a topology is enabled, or OWA recycled, when all is restored. */
function undoOrder(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const isDueAfterwards = ({ script }: PlannedStep) => script !== undefined && hasPart(script.source, "Settle");
  const back = steps.toReversed();
  return [...back.filter((step) => !isDueAfterwards(step)), ...back.filter(isDueAfterwards)];
}

/** A family of which people do every step themselves has the number of those. */
function numberOf({ steps }: Plan, id: FamilyId): number | undefined {
  const here = steps.filter(({ script }) => script?.family === id);
  return (here.find(({ phase }) => phase !== "confirm") ?? here[0])?.run;
}

/** Where a place's scripts run (script contract 5). */
export const hostsOf = (plan: Plan, place: Place): readonly string[] =>
  answeredHosts(plan, place).map(({ value }) => value);

/** The same, with their answers. */
export function answeredHosts({ topology: { poolFqdn, values } }: Plan, place: Place): readonly Answered[] {
  if (place === "lync") return poolFqdn === undefined ? [] : [values.poolFqdn];
  if (place === "exchange") return values.clientAccessServers.slice(0, 1);
  return values.mailboxServers.map(({ fqdn }) => fqdn);
}
