import type { PlanWords } from "@/lib/messages/words";
import { unsaid } from "@/lib/topology/left-out";
import { isForestWide } from "@/lib/topology/override-scope";
import { isRenewal } from "@/lib/topology/previous-certificates";
import type { Topology } from "@/lib/topology/types";
import type { StepSpec } from "./define-step";
import { readStepSource } from "@/lib/powershell/step-source";
import { families, familyIds, type FamilyId } from "./families";
import { orderSteps } from "./order";
import { numberSteps } from "./number-steps";
import { readerOf } from "./roles";
import { windowShortage } from "./window-shortage";
import type { Plan, PlannedStep, SkippedStep, StepNumber } from "./types";

/** Builds the plan: the one model that screen, scripts and documents are rendered from. Linear in servers. */
export function buildPlan(topology: Topology, specs: readonly StepSpec[], words: PlanWords): Plan {
  const steps: ReturnType<typeof planStep>[] = [];
  const skipped: SkippedStep[] = [];
  const judged = orderSteps(specs).map((spec) => ({
    spec,
    reason: spec.skip?.(topology, words.steps[spec.id], words),
  }));
  const used = new Set(judged.flatMap(({ spec, reason }) => (reason === undefined ? [spec.script?.family] : [])));
  const planned = familyIds.filter((id) => used.has(id));
  for (const { spec, reason } of judged) {
    if (reason === undefined) steps.push(planStep(spec, topology, { words, planned }));
    else if (reason !== unsaid) skipped.push({ id: spec.id, title: words.steps[spec.id].title, reason });
  }
  const numbered = numberSteps(steps);
  const warnings = [...windowShortage(numbered, topology), ...topology.warnings];
  return { hash: topology.planHash, topology, steps: numbered, skipped, warnings };
}

interface Around {
  readonly words: PlanWords;
  readonly planned: readonly FamilyId[];
}

function planStep(spec: StepSpec, topology: Topology, { words, planned }: Around): Omit<PlannedStep, keyof StepNumber> {
  const turnsOff = topology.messaging === "off";
  const own = words.steps[spec.id];
  const onlyChecked = topology.checks.some((kind) => kind === spec.phase);
  const { title, why, sources } = {
    ...own,
    ...(turnsOff && "off" in own ? own.off : {}),
    ...(isRenewal(topology) && "renewed" in own ? own.renewed : {}),
    ...(isForestWide(topology) && "forest" in own ? own.forest : {}),
    ...(onlyChecked && "checked" in own ? own.checked : {}),
    ...(topology.work.includes("duplicates") && "repair" in own ? own.repair : {}),
  };
  const targets = spec.targets(topology, own, words);
  const minutes = typeof spec.minutes === "function" ? spec.minutes(topology, planned) : spec.minutes;
  const role = spec.otherRole?.(topology) ?? spec.role;
  return {
    id: spec.id,
    title,
    why,
    phase: spec.phase,
    onlyChecked,
    place: spec.script && families[spec.script.family].place,
    role,
    who: words.roles[role],
    reader: words.roles[readerOf(role)],
    impact: onlyChecked ? "none" : ((turnsOff ? spec.impactOff : undefined) ?? spec.impact),
    risk: onlyChecked ? undefined : spec.risk?.(own, topology),
    minutes: minutes.once + minutes.each * targets.length,
    targets,
    documentedCommands: (onlyChecked ? undefined : spec.documentedCommands?.(topology)) ?? [],
    undo: onlyChecked ? { kind: "none", reason: words.reasons.onlyChecked } : spec.undo(topology, own),
    sources,
    failureEvents: spec.failureEvents?.(words, topology) ?? [],
    checklist: spec.checklist(topology, own, planned),
    script: spec.script && {
      family: spec.script.family,
      source: readStepSource(spec.script.source),
      parameters: (spec.script.parameters ?? []).filter(({ isUseful }) => isUseful?.(topology) ?? true),
      renewal: topology.renews && (spec.script.renewal ?? false),
      variants: spec.variants?.(topology) ?? [],
    },
    literals: spec.literals?.(topology) ?? {},
  };
}
