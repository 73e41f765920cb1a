import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { executions, runOn } from "../bundle-runs";
import type { RunResult } from "../lab-types";
import { caseOn, computerPaths, setFaults, snapshot, type World } from "../world";
import { mutating } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();
const input = scenarios["split-1"];
const apply = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS01" };

/** A request without an answer and without the parameters of an unattended run. */
const nobody = { answer: "" } as const;

describe("a host where nobody can be asked", () => {
  it("gets exit code 2 from every script that changes, with what to add, and nothing is changed", async () => {
    const { bundle, world } = stage.begin(input);
    for (const execution of executions(bundle, "apply")) {
      const result = await runOn(stage.lab, world, bundle, execution, {}, nobody);
      expect([result.end, result.exitCode], execution.script).toEqual(["completed", 2]);
      expect(result.warnings.join("\n")).toMatch(
        /Add -Force: powershell\.exe -File \.\\[a-z-]+\\Set-[A-Za-z]+\.ps1 -Force\./,
      );
      expect(result.questions).toHaveLength(1);
    }
    expect(mutating(world)).toBe(0);
    for (const execution of executions(bundle, "apply"))
      expect((await runOn(stage.lab, world, bundle, execution, { Force: true })).exitCode).toBe(0);
    const made = mutating(world);
    for (const execution of executions(bundle, "undo")) {
      const result = await runOn(stage.lab, world, bundle, execution, {}, nobody);
      expect([result.exitCode, result.warnings.join("\n")]).toEqual([2, expect.stringContaining("-Force")]);
    }
    expect(mutating(world)).toBe(made);
  });
});

describe("-Force, and -Confirm:$false", () => {
  it.each([
    ["-Force", { Force: true }],
    ["-Confirm:$false", { Confirm: false }],
    ["both", { Force: true, Confirm: false }],
  ])("%s asks nothing, in apply and undo", async (_name, parameters) => {
    const { bundle, world } = stage.begin(input);
    const start = snapshot(world);
    for (const purpose of ["apply", "undo"] as const)
      for (const execution of executions(bundle, purpose)) {
        const result = await runOn(stage.lab, world, bundle, execution, parameters, nobody);
        expect([result.exitCode, result.questions], execution.script).toEqual([0, []]);
      }
    expect(snapshot(world)).toEqual(start);
  });

  it("-Force with -WhatIf changes nothing", async () => {
    const { bundle, world } = stage.begin(input);
    for (const execution of executions(bundle, "apply"))
      expect((await runOn(stage.lab, world, bundle, execution, { Force: true, WhatIf: true })).exitCode).toBe(10);
    expect(mutating(world)).toBe(0);
  });
});

describe("the one question", () => {
  it("answered with no changes nothing and ends with exit code 3; answered with yes it is not asked again", async () => {
    const { bundle, world } = stage.begin(input);
    for (const execution of executions(bundle, "apply")) {
      const no = await runOn(stage.lab, world, bundle, execution, {}, { answer: "no" });
      expect([no.exitCode, no.questions.length], execution.script).toEqual([3, 1]);
    }
    expect(mutating(world)).toBe(0);
    for (const purpose of ["apply", "undo"] as const)
      for (const execution of executions(bundle, purpose)) {
        const yes = await runOn(stage.lab, world, bundle, execution, {}, { answer: "yes" });
        expect([yes.exitCode, yes.questions.length], execution.script).toEqual([0, 1]);
      }
  });
});

/** Starts the script in a shell in which these lines ran before; afterwards the shell prints what is asked. */
function inShell(world: World, folder: string, before: readonly string[], parameters: string, after: string) {
  const path = join(folder, apply.script);
  const run = `& '${path}' -LogDirectory '${computerPaths(world, "CAS01").records}' ${parameters}`;
  const text = [...before, run, "$Code = $LASTEXITCODE", after, "exit $Code"].join("\n");
  return stage.lab.runScript({ ...caseOn(world, "CAS01", "exchange"), text });
}

const printed = (result: RunResult) => result.output.at(-1);

describe("preferences of the caller", () => {
  const silent = [
    "Set-StrictMode -Off",
    ...["ErrorAction", "Warning", "Verbose", "Debug", "Progress", "Information"].map(
      (name) => `$${name}Preference = 'SilentlyContinue'`,
    ),
    "$ConfirmPreference = 'Low'",
    "$OFS = '-'",
  ];
  const names = "$ErrorActionPreference, $WarningPreference, $ConfirmPreference, $WhatIfPreference, $OFS -join ' '";

  it("hide no failure and no warning, and are the same afterwards", async () => {
    const { bundle, world } = stage.begin(input);
    setFaults(world, { index: 2, kind: "non-terminating" });
    const result = await inShell(world, bundle.folder, silent, "-Force", `[string]::Join(' ', @(${names}))`);
    expect(result.exitCode).toBe(4);
    expect(result.warnings.join("\n")).toContain("OWA mailbox policy");
    expect(result.questions).toEqual([]);
    expect(printed(result)).toBe("SilentlyContinue SilentlyContinue Low False -");
    setFaults(world);
    const again = await inShell(world, bundle.folder, silent, "-Force", "");
    expect(again.exitCode).toBe(0);
  });

  it("that stop at every error and warning, as some profiles have them, stop nothing that is right", async () => {
    const { bundle, world } = stage.begin(input);
    const strict = [
      "Set-StrictMode -Version Latest",
      "$ErrorActionPreference = 'Stop'",
      "$WarningPreference = 'Stop'",
      "$VerbosePreference = 'Continue'",
    ];
    const result = await inShell(world, bundle.folder, strict, "-Force", "[string]$WarningPreference");
    expect([result.end, result.exitCode, printed(result)]).toEqual(["completed", 0, "Stop"]);
  });

  it("$WhatIfPreference makes a dry run, and defaults for parameters do not reach the change", async () => {
    const { bundle, world } = stage.begin(input);
    const dry = await inShell(world, bundle.folder, ["$WhatIfPreference = $true"], "-Force", "");
    expect([dry.exitCode, mutating(world)]).toEqual([10, 0]);
    const defaults = [
      "$PSDefaultParameterValues = @{ '*:ErrorAction' = 'SilentlyContinue'; 'Set-OwaV*:WhatIf' = $true; '*-Owa*:Verbose' = $true }",
    ];
    const result = await inShell(world, bundle.folder, defaults, "-Force", "");
    expect(result.exitCode, result.warnings.join("\n")).toBe(0);
    expect(mutating(world)).toBe(2);
  });

  it("aliases and functions of the caller with names of commands are not in the way", async () => {
    const { bundle, world } = stage.begin(input);
    const own = [
      "function Add-Item { throw 'mine' }",
      "function Save-Record { throw 'mine' }",
      "$Run = 'mine'",
      "$Plan = 'mine'",
    ];
    const result = await inShell(world, bundle.folder, own, "-Force", "[string]::Join(' ', @($Run, $Plan))");
    expect([result.exitCode, printed(result)]).toEqual([0, "mine mine"]);
  });
});
