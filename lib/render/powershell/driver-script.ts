import { artifactBytes } from "@/lib/bundle/artifact-bytes";
import { sha256Hex } from "@/lib/bundle/sha256";
import type { Plan } from "@/lib/plan/types";
import { stringLiteral } from "@/lib/powershell/literal";
import { planBlock } from "@/lib/powershell/plan-block";
import { joinPs, psFromLines, type PsScript } from "@/lib/powershell/ps";
import { sources } from "@/lib/powershell/sources.gen";
import type { Artifact, Provenance } from "../types";
import { driverParameters, parameterBlock } from "./frame";
import { driverHelp } from "./help";
import { mainPart } from "./main-part";
import { driverName, shells } from "./script-kinds";

/**
 * The driver runs the given scripts of the Mailbox servers on many of them from one place. It checks each by the SHA-256
 * of its bytes before it sends it.
 */
export function renderDriver({ topology }: Plan, { generator }: Provenance, scripts: readonly Artifact[]): PsScript {
  const { planHash, recordsDirectory, mailboxServers } = topology;
  const rows = mailboxServers.map(
    ({ fqdn, certificateName, thumbprint }) => [fqdn, certificateName, thumbprint] as const,
  );
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
    psFromLines(["# ---- Plan: every value of this change that the script uses ----"]),
    planBlock({ PlanHash: planHash, RecordsDirectory: recordsDirectory, MailboxServer: { rows } }),
    psFromLines(["# SHA-256 of each script that may be run, without a signature", ...hashTable(scripts)]),
    psFromLines(sources.driver.trimEnd().split("\n")),
    // -Run is a parameter of this script, so the state of the run needs another name.
    mainPart(driverParameters, true, about, "$Call"),
  ]);
}

function hashTable(scripts: readonly Artifact[]): readonly string[] {
  const rows = scripts.map((file) => {
    const what = /\/(Get|Set|Test|Undo)-/.exec(file.path)?.[1] ?? "";
    return `    ${what} = ${stringLiteral(sha256Hex(artifactBytes(file)))}`;
  });
  return ["$Scripts = @{", ...rows, "}"];
}
