import type { Place } from "@/lib/plan/families";
import { joinPs, psFromLines, type PsScript } from "@/lib/powershell/ps";
import { sources } from "@/lib/powershell/sources.gen";
import type { Provenance } from "../types";
import { collectorParameters, parameterBlock } from "./frame";
import { collectorHelp } from "./help";
import { mainPart } from "./main-part";
import { collectors, shells } from "./script-kinds";

const plan = "$Plan = [ordered]@{ RecordsDirectory = [System.IO.Path]::Combine([string]$env:ProgramData, 'OwaIm') }";

/** The script that collects the facts of a place: it knows no plan, and has the same bytes in every bundle. */
export function renderCollector(place: Place, { generator }: Provenance): PsScript {
  const name = collectors[place];
  const [task = "", ...rows] = sources.collectors[place].trimEnd().split("\n");
  return joinPs([
    collectorHelp(place, name, task.replace(/^# /, ""), collectorParameters, `${generator.name} ${generator.version}`),
    parameterBlock(collectorParameters, false),
    psFromLines([plan, "$Kinds = @{}"]),
    psFromLines(["# ---- What is read ----", "$Steps = @()"]),
    psFromLines(rows),
    mainPart(
      collectorParameters,
      false,
      {
        Name: name,
        Record: name,
        Mode: "discover",
        Place: place,
        Shell: shells[place].name,
      },
      undefined,
    ),
  ]);
}
