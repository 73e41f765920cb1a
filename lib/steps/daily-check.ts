import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { notPart } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "daily-check",
  phase: "confirm",
  role: "mailboxServers",
  after: ["sign-in"],
  impact: "none",
  minutes: { once: 0, each: 0 },
  skip: (topology, _words, all) =>
    notPart(topology, "configuration") ??
    (topology.exchange.settings === "virtual-directory"
      ? all.reasons.needsExchangeShell(topology.exchange.name)
      : undefined),
  targets: ({ values }, words) => values.mailboxServers.map(({ fqdn }) => ({ ...named(fqdn), change: words.change })),
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  checklist: (_topology, words) => [
    { id: "daily-check-task", when: "once-proven", command: scheduledTasks, ...words.rows.dailyCheckTask },
    { id: "daily-check-task-2008", when: "once-proven", command: schtasks, ...words.rows.dailyCheckTask2008 },
  ],
});

/**
 * What the task runs. A script may not write events, so the task does, after exit code 5, and ends with the script's code.
 * There is no double quote in it: schtasks takes it as it is, and PowerShell joins the words again.
 */
const run = [
  "$Script = [IO.Path]::Combine($PWD.ProviderPath, 'mailbox-server', 'Test-OwaImConfig.ps1').Replace([string][char]39, [string][char]39 * 2)",
  "$Run = \"-NoProfile -Command & '$Script'; `$c=`$LASTEXITCODE; if(`$c -eq 5){eventcreate /L Application /T WARNING /SO OwaIm /ID 5 /D 'OWA IM drift'}; exit `$c\"",
].join("; ");

const scheduledTasks = `${run}; Register-ScheduledTask -TaskName 'OWA IM check' -User 'SYSTEM' -RunLevel Highest -Trigger (New-ScheduledTaskTrigger -Daily -At '06:00') -Action (New-ScheduledTaskAction -Execute 'powershell.exe' -Argument $Run) -Force`;

/** The command line of a task has at most 261 characters there. */
const schtasks = `${run}; if ($Run.Length -gt 246) { 'Unpack the bundle into a folder with a shorter path.' } else { schtasks.exe /Create /F /TN 'OWA IM check' /RU SYSTEM /RL HIGHEST /SC DAILY /ST 06:00 /TR "powershell.exe $Run" }`;
