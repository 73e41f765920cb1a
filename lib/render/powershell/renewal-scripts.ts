import type { Artifact } from "@/lib/files/types";
import { renewal, renewalPurposes, type RenewalPurpose } from "@/lib/plan/renewal";
import type { Plan } from "@/lib/plan/types";
import { joinLiterals, planBlock } from "@/lib/powershell/plan-block";
import { sources } from "@/lib/powershell/sources.gen";
import type { Provenance } from "../types";
import { parameterBlock, parametersOf, renewalParameters } from "./frame";
import { renewalHelp } from "./help";
import { frameLiterals, mainPart } from "./main-part";
import { scriptFile, type ScriptParts } from "./script-file";
import { pathIn, renewalSteps, shells } from "./script-kinds";
import { stepTable } from "./step-table";

/** The scripts of the hook for later renewals (`lib/plan/renewal.ts`); none where the plan renews nothing. */
export function renderRenewal(plan: Plan, provenance: Provenance): readonly Artifact[] {
  if (renewalSteps(plan).length === 0) return [];
  return renewalPurposes.map((purpose) =>
    scriptFile(pathIn(renewal.place, renewal.names[purpose]), renderScript(plan, purpose, provenance), purpose),
  );
}

function renderScript(plan: Plan, purpose: RenewalPurpose, { generator }: Provenance): ScriptParts {
  const steps = renewalSteps(plan);
  const isApply = purpose === "apply";
  const parameters = [...(isApply ? renewalParameters : []), ...parametersOf(steps, purpose)];
  const literals = joinLiterals([frameLiterals(plan, renewal.place), ...steps.map((step) => step.literals)]);
  const about = {
    Name: renewal.names[purpose],
    Record: renewal.names.apply,
    Mode: purpose,
    Place: renewal.place,
    Shell: shells[renewal.place].name,
    Repeats: "yes",
  } as const;
  return {
    help: [renewalHelp(purpose, parameters, `${generator.name} ${generator.version}`)],
    parameters: [parameterBlock(parameters, true)],
    plan: [planBlock(literals)],
    steps: stepTable(steps, purpose, [renewal.variant]),
    main: [mainPart(parameters, true, about, plan, isApply ? { before: sources.thumbprints } : {})],
  };
}
