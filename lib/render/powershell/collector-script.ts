import type { Place } from "@/lib/plan/families";
import { psFromLines } from "@/lib/powershell/ps";
import { sources } from "@/lib/powershell/sources.gen";
import type { Provenance } from "../types";
import { collectorParameters, parameterBlock } from "./frame";
import { collectorHelp } from "./help";
import { mainPart, type About } from "./main-part";
import type { ScriptParts } from "./script-file";
import { collectors, shells } from "./script-kinds";

/** Used instead of the plan where there is none: the records folder that every plan has unless its answers name another. */
export const noPlan = psFromLines([
  "$Plan = [ordered]@{ RecordsDirectory = [System.IO.Path]::Combine([string]$env:ProgramData, 'OwaIm') }",
  "$Kinds = @{}",
]);

/** What the library does with the parts of a step (`Invoke-Collect` in 08-main.ps1), for those who read the script. */
const heading = [
  "# ---- What is read ----",
  "# No part changes a setting. Where the commands in Needs are there, Fact reads: its answer is an entry of the facts",
  "# file. What cannot be read is an entry with the reason.",
];

/** The script that collects the facts of a place: it knows no plan, and has the same bytes in every bundle. */
export function renderCollector(place: Place, { generator }: Pick<Provenance, "generator">): ScriptParts {
  const name = collectors[place];
  const [task = "", ...rows] = sources.collectors[place].trimEnd().split("\n");
  const words = task.replace(/^# /, "");
  const about: About = { Name: name, Record: name, Mode: "discover", Place: place, Shell: shells[place].name };
  return {
    help: [collectorHelp(place, name, words, collectorParameters, `${generator.name} ${generator.version}`)],
    parameters: [parameterBlock(collectorParameters, false)],
    plan: [noPlan],
    steps: [psFromLines([...heading, "$Steps = @()"]), psFromLines(rows)],
    main: [mainPart(collectorParameters, false, about, undefined)],
  };
}
