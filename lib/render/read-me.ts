import type { Plan } from "@/lib/plan/types";
import { pastSupportClause } from "@/lib/topology/past-support";
import { checkCommand, checkExpected } from "./check-command";
import { changeRuns, commandOf, driverCommand, isMany, whereOf } from "./checklist/run-items";
import { fingerprint } from "./html/fingerprint";
import { library, libraryHash } from "./powershell/library";
import { manifestRuns, type Run } from "./runs";
import { lineText, quotedLines } from "./script-lines";
import type { Provenance, Renderer } from "./types";

const width = 78;

/** read-me-first.txt: what the bundle is, how to trust it, in which order to run it, and how to go back. */
export const renderReadMe: Renderer = (plan, provenance) => [
  { path: "read-me-first.txt", mediaType: "text/plain", text: `${readMe(plan, provenance).join("\n")}\n` },
];

function readMe(plan: Plan, { generator }: Provenance): readonly string[] {
  const runs = manifestRuns(plan);
  const change = changeRuns(runs);
  const many = runs.find(isMany);
  const support = pastSupportClause(plan.topology.pastSupport);
  return [
    "READ ME FIRST",
    "",
    ...paragraph(`Instant messaging in Outlook Web App, plan ${fingerprint(plan.hash)}`),
    ...paragraph(`Plan hash: ${plan.hash}`),
    ...paragraph(`Made by: ${generator.name} ${generator.version}`),
    "",
    ...paragraph(
      "This bundle is for the administrators of Lync and Exchange who run the change, and for those who approve it. It holds scripts, a change request, a checklist and a drawing (topology.svg), all made from the same answers. The same answers give the same bytes: anyone can make it again and compare.",
    ),
    ...heading("Before you run anything"),
    ...numbered([
      `Check every file: open Windows PowerShell in the folder of the unpacked bundle and paste the line under “Check of every file”. It compares each file with its line in SHA256SUMS and changes nothing. ${checkExpected} For a single file: certutil -hashfile FILE SHA256. This shows damage; against forgery, the page “Verify a bundle” of the wizard makes the bundle again from its answers and compares.`,
      `Read the scripts. Each is short: help, parameters, the values of this plan, its steps with Microsoft's commands, and a call of the library ${library.path}.`,
      `Review ${library.path} once: it has the same bytes in every bundle of this version. Its SHA-256 is ${libraryHash()}; compare it with the README of the version. Each script compares it too, and refuses other bytes (exit code 2).`,
      "Copy the whole folder to each computer, since a script finds the library beside its own folder.",
      "Unblock the ZIP before you unpack it (Properties, Unblock), or sign the scripts with the code-signing certificate of your organisation. Signing changes the bytes, so SHA256SUMS covers the unsigned files.",
      "Do not switch off the execution policy for a script, and do not run a script straight from a download.",
    ]),
    ...heading("Check of every file"),
    checkCommand,
    ...heading("Order of the runs"),
    ...paragraph(
      `Commands are started from the folder of the unpacked bundle. Run each script that changes something with -WhatIf first. A script shows its checks, its table of changes and the next step, and ends with ${quotedLines(lineText("exitCode"))}.`,
    ),
    "",
    ...paragraph("Where nobody can answer the question, e.g. in a scheduled task, add -Force:"),
    `  ${unattended(change)}`,
    ...paragraph(
      "For the scripts of Exchange, the profile of the account then has to open the Exchange Management Shell: Exchange's bin\\RemoteExchange.ps1, and Connect-ExchangeServer -auto.",
    ),
    ...part(
      runs.filter(({ purpose }) => purpose === "discover").filter((run) => !change.includes(run)),
      "Look (changes nothing)",
    ),
    ...part(change, "Change (first all of them with -WhatIf)"),
    ...part(
      runs.filter(({ purpose }) => purpose === "verify"),
      "Prove (changes nothing)",
    ),
    ...(many ? manyServers(many) : []),
    ...heading("Exit codes"),
    ...exitCodes,
    ...(many ? ["", ...paragraph(driverCodes)] : []),
    ...heading("Records"),
    ...paragraph(
      "Logs, results, undo records, backups and transcripts go to this folder of the computer that runs the script (-LogDirectory names another one):",
    ),
    `  ${plan.topology.recordsDirectory}\\${plan.hash.slice(0, 8)}\\<computer name>`,
    ...paragraph("The Get scripts know no plan; their facts files go to:"),
    "  %ProgramData%\\OwaIm\\facts\\<computer name>",
    ...heading("How to go back"),
    ...paragraph(
      "Each Undo script puts back what its own plan changed on that computer, from the undo record, and only what still is as the change left it. Run them in this order, on the computers of the change:",
    ),
    ...part(
      runs.filter(({ purpose }) => purpose === "undo"),
      "Undo (with -WhatIf first)",
    ),
    ...heading("Limits"),
    ...paragraph(
      `These scripts are generated, and not executed in your environment: rehearse them in a lab.${support === undefined ? "" : ` ${support}.`}`,
    ),
    ...(plan.topology.exchange.settings === "web-config"
      ? paragraph(
          "A Cumulative Update of Exchange replaces web.config: run mailbox-server\\Set-OwaImConfig.ps1 again after each one.",
        )
      : []),
  ];
}

/** The script contract's codes, in words for all scripts together. */
const exitCodes: readonly string[] = [
  "   0  as desired: done, already there, or proven",
  "   1  unexpected error; look into the log",
  "   2  wrong shell, computer, rights, library or usage; nothing changed",
  "   3  a check refused, or the undo did; nothing changed",
  "   4  stopped part-way; the undo record is complete",
  "   5  a value reads back differently, a check fails, or work is owed",
  "   6  the undo is incomplete; run it again",
  "  10  -WhatIf: there are changes to make or to take back",
];

const driverCodes =
  "Invoke-OnMailboxServers uses the same codes for all servers together: 0 all are done; 3 one refused or could not be reached, and nothing was changed anywhere; 4 it stopped at one server, and those before it are done.";

const unattended = ([run]: readonly Run[]): string =>
  `powershell.exe -File ${run === undefined ? "" : commandOf(run)} -Force`;

/** Many servers from one place, as an alternative to the runs server by server. */
const manyServers = (run: Run): readonly string[] => [
  "",
  "Many Mailbox servers from one place (instead of server by server)",
  "",
  ...paragraph(
    `The scripts of the ${run.hosts.length} Mailbox servers can be run from one computer through PowerShell remoting, as a local administrator of them. It looks at all servers first; one that refuses stops everything before a change. Then it changes one after the other, and stops at the first that does not end well; the same command goes on from there. -Server names some of them, -Force asks nothing.`,
  ),
  "",
  ...(["discover", "rehearse", "apply", "verify", "undo"] as const).map((purpose) => `  ${driverCommand(purpose)}`),
];

const heading = (text: string): readonly string[] => ["", "", text.toUpperCase(), "-".repeat(text.length), ""];
const paragraph = (text: string): readonly string[] => wrap(text, "", "");
const numbered = (items: readonly string[]): readonly string[] =>
  items.flatMap((text, index) => wrap(text, `${index + 1}. `, "   "));

function part(runs: readonly Run[], title: string): readonly string[] {
  const isChange = runs.some(({ purpose }) => purpose === "apply");
  const lines = (run: Run) => runLines(run, isChange && run.purpose === "discover");
  return runs.length === 0 ? [] : ["", title, "", ...runs.flatMap(lines)];
}

/** One run; its servers are listed once, below it, when there are several. */
function runLines(run: Run, again: boolean): readonly string[] {
  const servers = run.hosts.length > 1 ? wrap(run.hosts.join(", "), "      ", "      ") : [];
  return [
    `  ${String(run.order).padStart(2)}  ${commandOf(run)}`,
    ...wrap(whereOf(run), "      ", "      "),
    ...(again ? wrap("again: the servers may be discovered through the dial plans now", "      ", "      ") : []),
    ...servers,
    "",
  ];
}

/** Lines of at most 78 columns; a longer value keeps a line of its own. */
function wrap(text: string, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(" ")) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
