import type { Plan } from "@/lib/plan/types";
import { planBlock } from "@/lib/powershell/plan-block";
import { psFromLines } from "@/lib/powershell/ps";
import { sources } from "@/lib/powershell/sources.gen";
import type { Provenance } from "../types";
import { driverParameters, parameterBlock } from "./frame";
import { driverHelp } from "./help";
import { frameLiterals, mainPart } from "./main-part";
import type { ScriptParts } from "./script-file";
import { driverName, shells } from "./script-kinds";

/** What the library is told of the driver, with a plan and without one. */
export const driverAbout = {
  Name: driverName,
  Record: driverName,
  Mode: "drive",
  Place: "mailbox-server",
  Shell: shells["mailbox-server"].name,
} as const;

/**
 * The driver runs the scripts of the Mailbox servers on many of them from one place. What it sends checks itself there:
 * the hash of the plan, and the SHA-256 of the library.
 */
export function renderDriver(plan: Plan, { generator }: Provenance): ScriptParts {
  return {
    help: [driverHelp(driverParameters, `${generator.name} ${generator.version}`)],
    parameters: [parameterBlock(driverParameters, true)],
    plan: [planBlock(frameLiterals(plan, "mailbox-server"))],
    steps: [psFromLines(sources.driver.trimEnd().split("\n"))],
    // -Run is a parameter of this script, so the state of the run needs another name.
    main: [mainPart(driverParameters, true, driverAbout, plan, { state: "$Call" })],
  };
}
