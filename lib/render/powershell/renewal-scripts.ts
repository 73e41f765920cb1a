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
import { stepLiterals, stepTable } from "./step-table";

/** The scripts of the hook for later renewals (`lib/plan/renewal.ts`); none where the plan renews nothing. */
export function renderRenewal(plan: Plan, provenance: Provenance): readonly Artifact[] {
  if (renewalSteps(plan, "apply").length === 0) return [];
  return renewalPurposes.map((purpose) =>
    scriptFile(pathIn(renewal.place, renewal.names[purpose]), renderScript(plan, purpose, provenance), purpose),
  );
}

function renderScript(plan: Plan, purpose: RenewalPurpose, { generator }: Provenance): ScriptParts {
  const steps = renewalSteps(plan, purpose);
  const isApply = purpose === "apply";
  const parameters = [...(isApply ? renewalParameters : []), ...parametersOf(steps, purpose)];
  const rows = stepTable(steps, purpose, [renewal.variant]);
  const literals = joinLiterals([frameLiterals(plan, renewal.place), ...stepLiterals(steps, rows)]);
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
    steps: rows,
    main: [mainPart(parameters, true, about, plan, isApply ? { before: sources.thumbprints } : {})],
  };
}
