import { psFromComment } from "@/lib/powershell/comment";
import type { PsScript } from "@/lib/powershell/ps";
import type { Place, PlannedStep } from "@/lib/plan/types";
import { scriptName, shells, type Purpose } from "./script-kinds";

const tasks: Readonly<Record<Purpose, string>> = {
  discover: "Reads the present state and writes it to a facts file. Changes nothing.",
  apply: "Brings the settings of the plan into effect, after checking everything first.",
  verify: "Checks that the settings of the plan are in effect. Changes nothing.",
  undo: "Puts back what the apply script of the same plan changed, from its undo record.",
};

const parametersHelp = [
  ".PARAMETER LogDirectory",
  "    Folder for logs, results, undo records and backups; by default the records directory of the plan.",
  ".PARAMETER PlanHash",
  "    When given, it must equal the hash of this plan: a guard against running the wrong bundle.",
  ".PARAMETER Server",
  "    Only these planned servers. Settings of the whole organisation are then left out.",
];

/** Comment-based help at the top of a script: constant text, no value of the plan. */
export function help(place: Place, purpose: Purpose, steps: readonly PlannedStep[], generator: string): PsScript {
  const name = scriptName(place, purpose);
  const changes = purpose === "apply" || purpose === "undo";
  const keysOnly = place === "mailbox-server" && purpose === "undo";
  return psFromComment([
    ".SYNOPSIS",
    `    ${tasks[purpose]}`,
    ".DESCRIPTION",
    `    Run it in the ${shells[place].name}${where[place]}`,
    "    Steps:",
    ...steps.map((step) => `    - ${step.title} (${step.id})`),
    ...(changes
      ? [
          "    It shows a table of what differs, asks once, and records the state before each change.",
          "    Run it with -WhatIf first: a rehearsal that changes nothing.",
        ]
      : []),
    ...parametersHelp,
    ...(keysOnly
      ? [".PARAMETER KeysOnly", "    Put back just the two keys when somebody else changed the file since."]
      : []),
    ".EXAMPLE",
    `    .\\${name}.ps1${changes ? " -WhatIf" : ""}`,
    ...(changes ? [".EXAMPLE", `    .\\${name}.ps1`] : []),
    ".NOTES",
    `    ${generator}. Exit codes: 0 as desired, 1 unexpected, 2 wrong place or rights,`,
    `    ${exitCodes[purpose]}`,
  ]);
}

const where: Readonly<Record<Place, string>> = {
  lync: " on one Front End Server of the pool.",
  exchange: " on any server that has it.",
  "mailbox-server": ", on each Mailbox server of the plan in turn.",
};

const exitCodes: Readonly<Record<Purpose, string>> = {
  discover: "nothing else is used. No change is made in any case.",
  apply: "3 refused and nothing changed, 4 stopped part-way, 5 reads back differently, 10 dry run found changes.",
  verify: "5 a check fails. No change is made in any case.",
  undo: "3 refused and nothing changed, 5 reads back differently, 6 undo incomplete, 10 dry run found changes.",
};
