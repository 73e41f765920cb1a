import type { Plan, PlannedStep, StepRow } from "@/lib/plan/types";
import type { Place } from "@/lib/plan/types";
import { machinery } from "@/lib/powershell/machinery";
import { planBlock, type PlanLiterals } from "@/lib/powershell/plan-block";
import { joinPs, ps, type PsScript } from "@/lib/powershell/ps";
import { aboutTable, stepTable } from "@/lib/powershell/step-table";
import type { Artifact, Renderer } from "../types";
import { main, parameters } from "./frame";
import { help } from "./help";
import { places, purposes, scriptName, scriptPath, shells, stepsOf, type Purpose } from "./script-kinds";

const requires = ps`
#Requires -Version 3.0
`;
const planHeading = ps`
# ---- Plan: every value of this change, each a literal of its own ----
`;
const stepsHeading = ps`
# ---- Steps: what is read, what is changed, how it is taken back ----
`;

/** Renders every script of the plan; a script with nothing to do is left out. */
export const renderScripts: Renderer = (plan, provenance) => {
  const generator = `${provenance.generator.name} ${provenance.generator.version}`;
  return places.flatMap((place) =>
    purposes.flatMap((purpose): readonly Artifact[] => {
      const steps = stepsOf(plan, place, purpose);
      if (steps.length === 0) return [];
      const text = renderScript(plan, place, purpose, steps, generator).print();
      return [{ path: scriptPath(place, purpose), mediaType: "text/x-powershell", text }];
    }),
  );
};

function renderScript(
  plan: Plan,
  place: Place,
  purpose: Purpose,
  steps: readonly PlannedStep[],
  generator: string,
): PsScript {
  const changes = purpose === "apply" || purpose === "undo";
  const keysOnly = place === "mailbox-server" && purpose === "undo";
  return joinPs([
    help(place, purpose, steps, generator),
    requires,
    parameters(purpose, keysOnly),
    planHeading,
    planBlock(literalsOf(plan, steps)),
    stepsHeading,
    ...steps.flatMap(({ script }) =>
      script === undefined ? [] : changes && script.change ? [script.read, script.change] : [script.read],
    ),
    stepTable(steps.map((step) => tableRow(step, changes))),
    aboutTable({
      Script: scriptName(place, purpose),
      Record: scriptName(place, "apply"),
      Mode: purpose,
      Place: place,
      Shell: shells[place].name,
      Needs: [
        ...new Set(
          steps.flatMap(({ script }) => [
            ...(script?.needs.read ?? []),
            ...(changes ? (script?.needs.change ?? []) : []),
          ]),
        ),
      ].sort(),
    }),
    machinery,
    main(purpose, keysOnly),
  ]);
}

function literalsOf(plan: Plan, steps: readonly PlannedStep[]): PlanLiterals {
  const { planHash, recordsDirectory, clientAccessServers, mailboxServers, poolFqdn } = plan.topology;
  const planned = [
    ...(poolFqdn === undefined ? [] : [poolFqdn]),
    ...clientAccessServers,
    ...mailboxServers.map(({ fqdn }) => fqdn),
  ];
  return Object.assign(
    { PlanHash: planHash, RecordsDirectory: recordsDirectory, PlannedServer: [...new Set(planned)] },
    ...steps.map(({ literals }) => literals),
  ) as PlanLiterals;
}

/** What a script's table says about a step: names of functions, without those that the script does not have. */
function tableRow(step: PlannedStep, changes: boolean): { readonly [name: string]: string | boolean } {
  const row: StepRow = step.script?.row ?? {};
  const { prepare, apply, undo, undoCheck, difference, pay, creates } = changes ? row : ({} as StepRow);
  const all = {
    Id: step.id,
    Title: step.title,
    Check: row.check,
    Confirm: changes ? undefined : row.confirm,
    Read: row.read,
    Fact: row.fact,
    Prepare: prepare,
    Apply: apply,
    Undo: undo,
    UndoCheck: undoCheck,
    Difference: difference,
    Pay: pay,
    PayTarget: row.payTarget,
    Owes: row.owes,
    Creates: creates,
    Organisation: row.organisation,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
