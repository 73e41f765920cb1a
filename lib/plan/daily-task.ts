import type { Place } from "./families";

/** A scheduled task that runs the Test scripts of one place every day. */
export interface DailyCheck {
  readonly place: Place;
  /** Base names, in running order. */
  readonly scripts: readonly string[];
  /** Name of the task. */
  readonly task: string;
  /** What opens the shell that the scripts need; empty for plain Windows PowerShell. */
  readonly opens: string;
  /** Whether it runs as an account that is asked for, since SYSTEM has no rights in the product; else as SYSTEM. */
  readonly asks?: true;
}

/** The command that registers the task, run in the folder of the bundle: Windows Server 2012 and later. */
export function scheduledTask(check: DailyCheck): string {
  const account = check.asks ? "-User $As.UserName -Password $As.GetNetworkCredential().Password" : "-User 'SYSTEM'";
  return [
    runOf(check),
    ...(check.asks ? ["$As = Get-Credential"] : []),
    `Register-ScheduledTask -TaskName '${check.task}' ${account} -RunLevel Highest -Trigger (New-ScheduledTaskTrigger -Daily -At '06:00') -Action (New-ScheduledTaskAction -Execute 'powershell.exe' -Argument $Run) -Force`,
  ].join("; ");
}

/**
 * The same with the scripting objects of Task Scheduler, which every Windows has and which take command lines that are too
 * long for schtasks.exe: 2 is a daily trigger, 0 a program, 1 the highest rights and an account with a password, 6 create or replace.
 */
export function taskService(check: DailyCheck): string {
  return [
    runOf(check),
    "$As = Get-Credential",
    "$Service = New-Object -ComObject 'Schedule.Service'",
    "$Service.Connect()",
    "$Task = $Service.NewTask(0)",
    "$Task.Principal.RunLevel = 1",
    "$Task.Triggers.Create(2).StartBoundary = '2026-01-01T06:00:00'",
    "$Action = $Task.Actions.Create(0)",
    "$Action.Path = 'powershell.exe'",
    "$Action.Arguments = $Run",
    `$Service.GetFolder('\\').RegisterTaskDefinition('${check.task}', $Task, 6, $As.UserName, $As.GetNetworkCredential().Password, 1)`,
  ].join("; ");
}

/** The same with schtasks.exe, which takes a command line of at most 261 characters. */
export function schtasks(check: DailyCheck): string {
  const account = check.asks ? "/RU (Read-Host 'Account') /RP *" : "/RU SYSTEM";
  return `${runOf(check)}; if ($Run.Length -gt 246) { 'Unpack the bundle into a folder with a shorter path.' } else { schtasks.exe /Create /F /TN '${check.task}' ${account} /RL HIGHEST /SC DAILY /ST 06:00 /TR "powershell.exe $Run" }`;
}

/**
 * What the task runs, as $Run. A script may not write events, so the task does, after exit code 5, and ends with the worst
 * code. There is no double quote in it: schtasks takes it as it is, and PowerShell joins the words again.
 */
function runOf({ place, scripts, opens }: DailyCheck): string {
  const names = scripts.map((name) => `'${name}.ps1'`);
  // A path may hold a single quote, which is written twice.
  const pathOf = (name: string) =>
    `[IO.Path]::Combine($PWD.ProviderPath, '${place}', ${name}) -replace '\\x27', '$0$0'`;
  const start = opens === "" ? "" : `${opens.replaceAll("$", "`$")};`;
  const event = "if(`$c -eq 5){eventcreate /L Application /T WARNING /SO OwaIm /ID 5 /D 'OWA IM drift'}; exit `$c";
  const [only = "", ...others] = names;
  if (others.length === 0) {
    const run = `-NoProfile -Command ${start}& '$Script'; \`$c=\`$LASTEXITCODE; ${event}`;
    return `$Script = ${pathOf(only)}; $Run = "${run}"`;
  }
  const each = "foreach(`$s in $Scripts){& `$s; if(`$LASTEXITCODE -gt `$c){`$c=`$LASTEXITCODE}}";
  const list = `@(${names.join(", ")} | ForEach-Object { "'" + (${pathOf("$_")}) + "'" }) -join ','`;
  return `$Scripts = ${list}; $Run = "-NoProfile -Command ${start}\`$c=0; ${each}; ${event}"`;
}
