import type { Plan } from "@/lib/plan/types";
import { planBlock } from "@/lib/powershell/plan-block";
import { joinPs, psFromLines, type PsScript } from "@/lib/powershell/ps";
import { sources } from "@/lib/powershell/sources.gen";
import type { Provenance } from "../types";
import { driverParameters, parameterBlock } from "./frame";
import { driverHelp } from "./help";
import { frameLiterals, mainPart } from "./main-part";
import { driverName, shells } from "./script-kinds";

/**
 * The driver runs the scripts of the Mailbox servers on many of them from one place. What it sends checks itself there:
 * the hash of the plan, and the SHA-256 of the library.
 */
export function renderDriver(plan: Plan, { generator }: Provenance): PsScript {
  const about = {
    Name: driverName,
    Record: driverName,
    Mode: "drive",
    Place: "mailbox-server",
    Shell: shells["mailbox-server"].name,
  } as const;
  return joinPs([
    driverHelp(driverParameters, `${generator.name} ${generator.version}`),
    parameterBlock(driverParameters, true),
    planBlock(frameLiterals(plan, "mailbox-server")),
    psFromLines(sources.driver.trimEnd().split("\n")),
    // -Run is a parameter of this script, so the state of the run needs another name.
    mainPart(driverParameters, true, about, plan, "$Call"),
  ]);
}
