import { families, places, type FamilyId } from "@/lib/plan/families";
import type { Plan } from "@/lib/plan/types";
import { joinLiterals, planBlock } from "@/lib/powershell/plan-block";
import { text } from "@/lib/powershell/plan-literals";
import type { PlanPurpose } from "@/lib/powershell/step-source";
import { answeredHosts, manifestRuns } from "../runs";
import type { Provenance, Renderer } from "../types";
import { renderCollector } from "./collector-script";
import { renderDriver } from "./driver-script";
import { parameterBlock, parametersOf } from "./frame";
import { help } from "./help";
import { library } from "./library";
import { frameLiterals, mainPart, type About } from "./main-part";
import { renderRenewal } from "./renewal-scripts";
import { scriptFile, type ScriptParts } from "./script-file";
import {
  collectors,
  driverName,
  pathIn,
  planPurposes,
  scriptName,
  scriptPath,
  shellOf,
  stepsOf,
  usedFamilies,
} from "./script-kinds";
import { stepLiterals, stepTable } from "./step-table";

/** Renders every script of the plan and the library; a family with nothing to do is left out. */
export const renderScripts: Renderer = (plan, provenance) => {
  const used = usedFamilies(plan);
  const usedPlaces = places.filter((place) => used.some((id) => families[id].place === place));
  return [
    library,
    ...usedPlaces.map((place) =>
      scriptFile(pathIn(place, collectors[place]), renderCollector(place, provenance), "discover"),
    ),
    ...used.flatMap((id) =>
      planPurposes
        .filter((purpose) => stepsOf(plan, id, purpose).length > 0)
        .map((purpose) => {
          const parts = renderScript(plan, id, purpose, provenance);
          return scriptFile(scriptPath(id, purpose), parts, purpose);
        }),
    ),
    ...renderRenewal(plan, provenance),
    ...(usedPlaces.includes("mailbox-server") && canVisit(plan)
      ? [scriptFile(pathIn("mailbox-server", driverName), renderDriver(plan, provenance), "drive")]
      : []),
  ];
};

/** Sessions to other servers have no cmdlets of Exchange, so a script that needs them runs server by server. */
const canVisit = ({ topology }: Plan): boolean =>
  shellOf("mailbox-server", topology).id === "windows-powershell-elevated";

function renderScript(plan: Plan, id: FamilyId, purpose: PlanPurpose, { generator }: Provenance): ScriptParts {
  const steps = stepsOf(plan, id, purpose);
  const parameters = parametersOf(steps, purpose);
  const { place } = families[id];
  const next = nextOf(plan, id, purpose);
  const about: About = {
    Name: scriptName(id, purpose),
    Record: scriptName(id, "apply"),
    Mode: purpose,
    Place: place,
    Shell: shellOf(place, plan.topology).name,
    ...(next === undefined ? {} : { Next: next.script.replace("/", "\\"), NextShell: next.shell }),
  };
  const rows = stepTable(steps, purpose);
  const literals = joinLiterals([
    frameLiterals(plan, place),
    ...stepLiterals(steps, rows),
    ...(next === undefined ? [] : [{ NextHost: text("hostName", next.host) }]),
  ]);
  return {
    help: [help(id, purpose, plan.topology, parameters, `${generator.name} ${generator.version}`)],
    parameters: [parameterBlock(parameters, purpose !== "verify")],
    plan: [planBlock(literals)],
    steps: rows,
    main: [mainPart(parameters, purpose !== "verify", about, plan)],
  };
}

/** The script that a person runs after this one, in the same part of the order. */
function nextOf(plan: Plan, id: FamilyId, purpose: PlanPurpose) {
  const runs = manifestRuns(plan);
  const index = runs.findIndex((run) => run.script === scriptPath(id, purpose));
  const next = runs[index + 1];
  // After the last change comes the first proof; after the last proof or undo nothing.
  const follows = next && (next.purpose === purpose || (purpose === "apply" && next.purpose !== "undo"));
  if (!next || !follows) return undefined;
  const { place, script } = next;
  const [host] = next.hosts;
  if (host === undefined) return undefined;
  return {
    script,
    shell: shellOf(place, plan.topology).name,
    host: answeredHosts(plan, place).find(({ value }) => value === host) ?? "",
  };
}
