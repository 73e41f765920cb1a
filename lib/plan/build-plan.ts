import type { Topology } from "@/lib/topology/types";
import type { StepSpec } from "./define-step";
import { readStepSource } from "@/lib/powershell/step-source";
import { families } from "./families";
import { orderSteps } from "./order";
import type { Plan, PlannedStep, SkippedStep } from "./types";

/** Builds the plan: the one model that screen, scripts and documents are rendered from. Linear in servers. */
export function buildPlan(topology: Topology, specs: readonly StepSpec[]): Plan {
  const steps: PlannedStep[] = [];
  const skipped: SkippedStep[] = [];
  for (const spec of orderSteps(specs)) {
    const reason = spec.skip?.(topology);
    if (reason === undefined) steps.push(planStep(spec, topology, steps.length + 1));
    else skipped.push({ id: spec.id, title: spec.title, reason });
  }
  return { hash: topology.planHash, topology, steps, skipped, warnings: topology.warnings };
}

function planStep(spec: StepSpec, topology: Topology, ordinal: number): PlannedStep {
  const targets = spec.targets(topology);
  return {
    id: spec.id,
    ordinal,
    title: spec.title,
    why: spec.why,
    phase: spec.phase,
    place: spec.script && families[spec.script.family].place,
    who: spec.who,
    impact: spec.impact,
    risk: spec.risk,
    minutes: spec.minutes.once + spec.minutes.each * targets.length,
    targets,
    documentedCommands: spec.documentedCommands?.(topology) ?? [],
    undo: spec.undo(topology),
    sources: spec.sources,
    failureEvents: spec.failureEvents ?? [],
    checklist: spec.checklist(topology),
    script: spec.script && {
      family: spec.script.family,
      source: readStepSource(spec.script.source),
      parameters: spec.script.parameters ?? [],
      variants: spec.variants?.(topology) ?? [],
    },
    literals: spec.literals?.(topology) ?? {},
  };
}
