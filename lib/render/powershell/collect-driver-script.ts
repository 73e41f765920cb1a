import { psFromLines } from "@/lib/powershell/ps";
import { sources } from "@/lib/powershell/sources.gen";
import type { Provenance } from "../types";
import { noPlan } from "./collector-script";
import { driverAbout } from "./driver-script";
import { collectDriverParameters, parameterBlock } from "./frame";
import { collectDriverHelp } from "./help";
import { mainPart } from "./main-part";
import type { ScriptParts } from "./script-file";

/** The library shows the first eight letters of a plan, and names the folder of a transcript by them. */
const noHash = psFromLines(["$Plan.PlanHash = 'none-yet'"]);

/**
 * The driver as it is before there is a plan: it only collects, on the Mailbox servers that are named to it. The same
 * bytes for everybody.
 */
export function renderCollectDriver({ generator }: Pick<Provenance, "generator">): ScriptParts {
  return {
    help: [collectDriverHelp(collectDriverParameters, `${generator.name} ${generator.version}`)],
    parameters: [parameterBlock(collectDriverParameters, false)],
    plan: [noPlan, noHash],
    steps: [psFromLines(sources.collectDriver.trimEnd().split("\n"))],
    // -Run is a parameter of this script, so the state of the run needs another name.
    main: [mainPart(collectDriverParameters, false, driverAbout, undefined, { state: "$Call" })],
  };
}
