import { families, places, type FamilyId, type Place } from "@/lib/plan/families";
import { artifactBytes } from "@/lib/bundle/artifact-bytes";
import { sha256Hex } from "@/lib/bundle/sha256";
import type { Plan, PlannedStep } from "@/lib/plan/types";
import { stringLiteral } from "@/lib/powershell/literal";
import { planBlock, type PlanLiterals } from "@/lib/powershell/plan-block";
import { joinPs, psFromLines, type PsScript } from "@/lib/powershell/ps";
import { sources } from "@/lib/powershell/sources.gen";
import { partsFor, type PlanPurpose } from "@/lib/powershell/step-source";
import { hostsOf, manifestRuns } from "../runs";
import type { Artifact, Provenance, Renderer } from "../types";
import {
  collectorParameters,
  driverParameters,
  givenTable,
  parameterBlock,
  parametersOf,
  type Parameter,
} from "./frame";
import { collectorHelp, driverHelp, help } from "./help";
import { library, libraryHash } from "./library";
import {
  collectors,
  driverName,
  pathIn,
  planPurposes,
  scriptName,
  scriptPath,
  shells,
  stepsOf,
  usedFamilies,
} from "./script-kinds";

const planHeading = psFromLines(["# ---- Plan: every value of this change that the script uses ----"]);
const stepsHeading = psFromLines(["# ---- Steps, in running order ----", "", "$Steps = @()"]);

/** Renders every script of the plan and the library; a family with nothing to do is left out. */
export const renderScripts: Renderer = (plan, provenance) => {
  const scripts = renderFamilies(plan, provenance);
  const onMailboxServers = scripts.filter(({ path }) => path.startsWith("mailbox-server/"));
  return onMailboxServers.length === 0
    ? scripts
    : [...scripts, script(pathIn("mailbox-server", driverName), renderDriver(plan, provenance, onMailboxServers))];
};

const renderFamilies: Renderer = (plan, provenance) => {
  const used = usedFamilies(plan);
  const usedPlaces = places.filter((place) => used.some((id) => families[id].place === place));
  return [
    library,
    ...usedPlaces.map((place) => script(pathIn(place, collectors[place]), renderCollector(place, provenance))),
    ...used.flatMap((id) =>
      planPurposes
        .filter((purpose) => stepsOf(plan, id, purpose).length > 0)
        .map((purpose) => script(scriptPath(id, purpose), renderScript(plan, id, purpose, provenance))),
    ),
  ];
};

const script = (path: string, text: PsScript): Artifact => ({
  path,
  mediaType: "text/x-powershell",
  text: text.print(),
});

function renderScript(plan: Plan, id: FamilyId, purpose: PlanPurpose, { generator }: Provenance): PsScript {
  const steps = stepsOf(plan, id, purpose);
  const parameters = parametersOf(id, purpose);
  const { place } = families[id];
  const next = nextOf(plan, id, purpose);
  return joinPs([
    help(id, purpose, parameters, `${generator.name} ${generator.version}`),
    parameterBlock(parameters, purpose !== "verify"),
    planHeading,
    planBlock({ ...literalsOf(plan, steps), ...(next === undefined ? {} : { NextHost: next.host }) }),
    stepsHeading,
    ...steps.map((step) => stepRow(step, purpose)),
    main(parameters, purpose !== "verify", {
      Name: scriptName(id, purpose),
      Record: scriptName(id, "apply"),
      Mode: purpose,
      Place: place,
      Shell: shells[place].name,
      Next: next === undefined ? "" : next.script.replace("/", "\\"),
      NextShell: next === undefined ? "" : next.shell,
    }),
  ]);
}

/** The script that collects the facts of a place: no plan, the same bytes in every bundle. */
function renderCollector(place: Place, { generator }: Provenance): PsScript {
  const name = collectors[place];
  const [task = "", ...rows] = sources.collectors[place].trimEnd().split("\n");
  return joinPs([
    collectorHelp(place, name, task.replace(/^# /, ""), collectorParameters, `${generator.name} ${generator.version}`),
    parameterBlock(collectorParameters, false),
    psFromLines([
      "$Plan = [ordered]@{ RecordsDirectory = [System.IO.Path]::Combine([string]$env:ProgramData, 'OwaIm') }",
    ]),
    stepsHeading,
    psFromLines(rows),
    main(collectorParameters, false, {
      Name: name,
      Record: name,
      Mode: "discover",
      Place: place,
      Shell: shells[place].name,
      Next: "",
      NextShell: "",
    }),
  ]);
}

/** The driver: the scripts of the Mailbox servers, run on many of them; it checks each by the SHA-256 of its bytes. */
function renderDriver(plan: Plan, { generator }: Provenance, scripts: readonly Artifact[]): PsScript {
  const { planHash, recordsDirectory, mailboxServers } = plan.topology;
  const rows = mailboxServers.map(
    ({ fqdn, certificateName, thumbprint }) => [fqdn, certificateName, thumbprint] as const,
  );
  const hashes = scripts.map((file) => {
    const what = /\/(Get|Set|Test|Undo)-/.exec(file.path)?.[1] ?? "";
    return `    ${what} = ${stringLiteral(sha256Hex(artifactBytes(file)))}`;
  });
  const text = main(driverParameters, true, {
    Name: driverName,
    Record: driverName,
    Mode: "drive",
    Place: "mailbox-server",
    Shell: shells["mailbox-server"].name,
    Next: "",
    NextShell: "",
  });
  return joinPs([
    driverHelp(driverParameters, `${generator.name} ${generator.version}`),
    parameterBlock(driverParameters, true),
    planHeading,
    planBlock({ PlanHash: planHash, RecordsDirectory: recordsDirectory, MailboxServer: { rows } }),
    psFromLines([
      "# The SHA-256 of each script that may be run, without a signature.",
      "$Scripts = @{",
      ...hashes,
      "}",
    ]),
    psFromLines(sources.driver.trimEnd().split("\n")),
    // -Run is a parameter of this script, so the state of the run needs another name.
    psFromLines(
      text
        .print()
        .trimEnd()
        .replaceAll("$Run", () => "$Call")
        .split("\n"),
    ),
  ]);
}

function main(parameters: readonly Parameter[], changes: boolean, about: Readonly<Record<string, string>>): PsScript {
  const [heading = "", ...rest] = sources.main.trimEnd().split("\n");
  const table = Object.entries({ ...about, Library: libraryHash() });
  return psFromLines([
    heading,
    "",
    "$About = @{",
    ...table.map(([name, value]) => `    ${name} = ${stringLiteral(value)}`),
    "}",
    ...givenTable(parameters, changes),
    ...rest,
  ]);
}

/** One row of the table of steps, with its banner. */
function stepRow({ script: source }: PlannedStep, purpose: PlanPurpose): PsScript {
  if (source === undefined) return psFromLines([]);
  const parts = partsFor(source.source, purpose, source.variants);
  return psFromLines([...source.source.banner, "$Steps += @{", ...parts.flatMap(({ lines }) => lines), "}"]);
}

function literalsOf(plan: Plan, steps: readonly PlannedStep[]): PlanLiterals {
  const { planHash, recordsDirectory } = plan.topology;
  return Object.assign(
    { PlanHash: planHash, RecordsDirectory: recordsDirectory },
    ...steps.map(({ literals }) => literals),
  ) as PlanLiterals;
}

/** The script that a person runs after this one, in the same part of the order. */
function nextOf(plan: Plan, id: FamilyId, purpose: PlanPurpose) {
  const runs = manifestRuns(plan);
  const index = runs.findIndex((run) => run.script === scriptPath(id, purpose));
  const next = runs[index + 1];
  // After the last change comes the first proof; after the last proof or undo nothing.
  const follows = next && (next.purpose === purpose || (purpose === "apply" && next.purpose !== "undo"));
  if (!next || !follows) return undefined;
  const place = places.find((one) => shells[one].id === next.shell);
  const host = next.hosts[0];
  if (place === undefined || host === undefined) return undefined;
  return { script: next.script, shell: shells[place].name, host: hostsOf(plan, place).includes(host) ? host : "" };
}
