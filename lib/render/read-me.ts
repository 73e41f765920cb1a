import type { Plan } from "@/lib/plan/types";
import { checkCommand, checkExpected } from "@/lib/bundle/check-command";
import { commandOf, whereOf } from "./checklist/run-items";
import { fingerprint } from "./html/fingerprint";
import { manifestRuns, type ManifestRun } from "./runs";
import type { Provenance, Renderer } from "./types";

const width = 78;

/** read-me-first.txt: what the bundle is, how to trust it, in which order to run it, and how to go back. */
export const renderReadMe: Renderer = (plan, provenance) => [
  { path: "read-me-first.txt", mediaType: "text/plain", text: `${readMe(plan, provenance).join("\n")}\n` },
];

function readMe(plan: Plan, { generator }: Provenance): readonly string[] {
  const runs = manifestRuns(plan);
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
      "Read the scripts. The changes stand under “Steps”; the part under “Machinery” is the same in every script and every plan of this version.",
      "Unblock the ZIP before you unpack it (Properties, Unblock), or sign the scripts with the code-signing certificate of your organisation. Signing changes the bytes, so SHA256SUMS covers the unsigned files.",
      "Do not switch off the execution policy for a script, and do not run a script straight from a download.",
    ]),
    ...heading("Check of every file"),
    checkCommand,
    ...heading("Order of the runs"),
    ...paragraph(
      "Commands are started from the folder of the unpacked bundle. Run each script that changes something with -WhatIf first; $LASTEXITCODE shows the exit code.",
    ),
    ...part(runs, "discover", "Look (changes nothing)"),
    ...part(runs, "apply", "Change (first all of them with -WhatIf)"),
    ...part(runs, "verify", "Prove (changes nothing)"),
    ...heading("Exit codes"),
    ...exitCodes,
    ...heading("Records"),
    ...paragraph(
      "Logs, results, undo records, backups and transcripts go to this folder of the computer that runs the script (-LogDirectory names another one):",
    ),
    `  ${plan.topology.recordsDirectory}\\${plan.hash.slice(0, 8)}\\<computer name>`,
    ...heading("How to go back"),
    ...paragraph(
      "Each Undo script puts back what its own plan changed on that computer, from the undo record. Run them in this order:",
    ),
    ...part(runs, "undo", "Undo (with -WhatIf first)"),
    ...heading("Limits"),
    ...paragraph(
      "These scripts are generated, and not executed in your environment: rehearse them in a lab. Lync Server 2013 and Exchange Server 2013 are past the end of Microsoft's support.",
    ),
    ...paragraph(
      "A Cumulative Update of Exchange replaces web.config: run mailbox-server\\Set-OwaImConfig.ps1 again after each one.",
    ),
  ];
}

/** The script contract's codes, in words for all scripts together. */
const exitCodes: readonly string[] = [
  "   0  as desired: done, already there, or proven",
  "   1  unexpected error; look into the log",
  "   2  wrong shell, computer, rights or usage; nothing changed",
  "   3  a check refused; nothing changed",
  "   4  stopped part-way; the undo record is complete",
  "   5  a value reads back differently, or a check fails",
  "   6  the undo is incomplete; run it again",
  "  10  -WhatIf: there are changes to make",
];

const heading = (text: string): readonly string[] => ["", "", text.toUpperCase(), "-".repeat(text.length), ""];
const paragraph = (text: string): readonly string[] => wrap(text, "", "");
const numbered = (items: readonly string[]): readonly string[] =>
  items.flatMap((text, index) => wrap(text, `${index + 1}. `, "   "));

function part(runs: readonly ManifestRun[], purpose: ManifestRun["purpose"], title: string): readonly string[] {
  const mine = runs.filter((run) => run.purpose === purpose);
  if (mine.length === 0) return [];
  return ["", title, "", ...mine.flatMap(runLines)];
}

/** One run; its servers are listed once, below it, when there are several. */
function runLines(run: ManifestRun): readonly string[] {
  const servers = run.hosts.length > 1 ? wrap(run.hosts.join(", "), "      ", "      ") : [];
  return [
    `  ${String(run.order).padStart(2)}  ${commandOf(run).split(";", 1)[0] ?? ""}`,
    ...wrap(whereOf(run), "      ", "      "),
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
