import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringLiteral } from "@/lib/powershell/literal";
import { scenarios } from "@/lib/testing/scenarios";
import { executions, runOn, type Execution, type UnpackedBundle } from "../bundle-runs";
import type { RunResult } from "../lab";
import { calls, caseOn, computerPaths, snapshot, type World } from "../world";
import type { WorldState } from "../world-state";
import { openStage } from "./stage";

const stage = openStage();
const lync = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
const exchange = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS01" };
const dialPlans = { script: "exchange/Set-SipDialPlans.ps1", computer: "CAS01" };
const mailbox = { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "MBX01" };
const purposes = ["apply", "verify", "undo"] as const;
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;
const all = (bundle: UnpackedBundle) => purposes.flatMap((purpose) => executions(bundle, purpose));

/** Runs a script behind some PowerShell, such as what makes a shell another one. */
function runBehind(world: World, bundle: UnpackedBundle, before: string, { script, computer }: Execution) {
  const shell = script.startsWith("lync") ? "lync" : script.startsWith("exchange") ? "exchange" : "windows-only";
  const given = `-LogDirectory ${stringLiteral(computerPaths(world, computer).records)}`;
  const force = /\/(Set|Undo)-/.test(script) ? " -Force" : "";
  return stage.lab.runScript({
    ...caseOn(world, computer, shell),
    text: `${before}\n& ${stringLiteral(join(bundle.folder, script))} ${given}${force}\n`,
  });
}
const without = (...names: readonly string[]) =>
  names
    .map((name) => `$ExecutionContext.SessionState.InvokeProvider.Item.Remove('Function:\\${name}', $false)`)
    .join("\n");

describe("the wrong shell", () => {
  it("is named by every script, with exit code 2, and nothing changes [criterion 29]", async () => {
    const { bundle, world } = stage.begin(scenarios["dial-plans"]);
    const start = snapshot(world);
    for (const execution of all(bundle).filter(({ script }) => !script.startsWith("mailbox"))) {
      const shell = execution.script.startsWith("lync") ? "exchange" : "lync";
      const result = await runOn(stage.lab, world, bundle, execution, {}, { shell });
      expect(result.exitCode, execution.script).toBe(2);
      const right = shell === "lync" ? "Exchange Management Shell" : "Lync Server Management Shell";
      expect(result.warnings.join("\n")).toContain(`Open the ${right} and run this script there.`);
    }
    expect([mutating(world), snapshot(world)]).toEqual([0, start]);
  });
});

describe("a role that the account lacks", () => {
  it.each<readonly [Execution, readonly string[], string]>([
    [lync, ["Enable-CsTopology"], "RTCUniversalServerAdmins with delegated setup permission"],
    [lync, ["New-CsTrustedApplicationPool", "New-CsTrustedApplication"], "RTCUniversalServerAdmins"],
    [{ ...lync, script: "lync/Undo-LyncTrust.ps1" }, ["Remove-CsTrustedApplicationPool"], "RTCUniversalServerAdmins"],
    [{ ...lync, script: "lync/Test-LyncTrust.ps1" }, ["Get-CsTrustedApplicationComputer"], "CsViewOnlyAdministrator"],
    [
      { ...exchange, script: "exchange/Test-OwaMessaging.ps1" },
      ["Get-OwaVirtualDirectory", "Get-OwaMailboxPolicy"],
      "View-Only Organization Management",
    ],
    [dialPlans, ["Set-UMService"], "UM Management"],
    [exchange, ["Set-OwaMailboxPolicy"], "Organization Management or Recipient Management"],
    [exchange, ["Set-OwaVirtualDirectory"], "Organization Management or Server Management"],
    [exchange, ["Get-MailboxServer"], "View-Only Organization Management"],
  ])("is named with the cmdlet: %j without %j", async (execution, names, role) => {
    const { bundle, world } = stage.begin(scenarios["dial-plans"]);
    const result = await runBehind(world, bundle, without(...names), execution);
    expect([result.exitCode, mutating(world)]).toEqual([2, 0]);
    const said = result.warnings.join("\n");
    expect(said).toContain(`A role is missing: your account has no right to ${[...names].sort().join(", ")}.`);
    expect(said).toContain(role);
    expect(said).not.toContain("Open the Lync Server Management Shell and");
  });

  it("is not needed by a script that only reads", async () => {
    const { bundle, world } = stage.begin(scenarios["dial-plans"]);
    const change = without("Enable-CsTopology", "New-CsTrustedApplication", "New-CsTrustedApplicationPool");
    const script = "lync/Test-LyncTrust.ps1";
    expect((await runBehind(world, bundle, change, { ...lync, script })).exitCode).toBe(5);
  });
});

describe("a remote session", () => {
  it.each(["a host", "a variable"])("is refused where Enable-CsTopology runs [case 72]: told by %s", async (what) => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const run = (script: string): Promise<RunResult> =>
      what === "a host"
        ? runOn(stage.lab, world, bundle, { ...lync, script }, {}, { remote: true })
        : runBehind(world, bundle, "$global:PSSenderInfo = 'CONTOSO\\kim'", { ...lync, script });
    for (const script of [lync.script, "lync/Undo-LyncTrust.ps1"]) {
      const result = await run(script);
      expect([result.exitCode, mutating(world)], script).toEqual([2, 0]);
      expect(result.warnings.join("\n")).toMatch(
        /remote session may refuse Enable-CsTopology: use the console or Remote Desktop/,
      );
    }
    expect((await run("lync/Test-LyncTrust.ps1")).exitCode).toBe(5);
  });
});

describe("a shell without elevation", () => {
  const ordinary = (state: WorldState) => {
    for (const computer of Object.values(state.computers)) computer.elevated = false;
  };

  it("is refused by the scripts of the Mailbox server [criterion 29]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], ordinary);
    for (const execution of all(bundle).filter(({ script }) => script.startsWith("mailbox"))) {
      const result = await runOn(stage.lab, world, bundle, execution);
      expect(result.exitCode).toBe(2);
      expect(result.warnings.join("\n")).toContain('with "Run as administrator"');
    }
    expect(mutating(world)).toBe(0);
  });

  it("is a warning where Enable-CsTopology runs, and nothing in the Exchange shell", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], ordinary);
    const trust = await runOn(stage.lab, world, bundle, lync);
    expect(trust.exitCode).toBe(0);
    expect(trust.warnings.join("\n")).toContain("This shell is not elevated. If Enable-CsTopology fails");
    expect((await runOn(stage.lab, world, bundle, { ...lync, script: "lync/Test-LyncTrust.ps1" })).warnings).toEqual(
      [],
    );
    expect((await runOn(stage.lab, world, bundle, exchange)).warnings.join("\n")).not.toContain("elevated");
  });
});

describe("the wrong computer", () => {
  it("is none of the pool's Front Ends, and the pool is named [criterion 29]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    for (const execution of all(bundle).filter(({ script }) => script.startsWith("lync"))) {
      const result = await runOn(stage.lab, world, bundle, { ...execution, computer: "MBX01" }, {}, { shell: "lync" });
      expect(result.exitCode).toBe(2);
      expect(result.warnings.join("\n")).toContain("Front End Server of pool01.contoso.com; this is MBX01");
    }
    expect(mutating(world)).toBe(0);
  });

  it("is the other Front End: that one is as good", async () => {
    for (const objects of [false, true]) {
      const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
        state.lync.objects = objects;
      });
      expect((await runOn(stage.lab, world, bundle, { ...lync, computer: "FE02" })).exitCode).toBe(0);
    }
  });

  it("is no planned Mailbox server [criterion 29]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const result = await runOn(stage.lab, world, bundle, { ...mailbox, computer: "CAS01" });
    expect(result.exitCode).toBe(2);
    expect(result.warnings.join("\n")).toContain("CAS01, is not a Mailbox server of this plan");
  });
});

describe("a dot-sourced start", () => {
  it("is explained; the script returns and leaves the shell open [criterion 29]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    for (const { script } of bundle.runs) {
      const result = await runOn(
        stage.lab,
        world,
        bundle,
        { script, computer: "FE01" },
        {},
        { invocation: "dot-source" },
      );
      expect(result.end).toBe("completed");
      expect(result.exitCode).toBeNull();
      expect(result.warnings.join("\n")).toContain("Dot-sourced it does nothing");
    }
    expect(mutating(world)).toBe(0);
    expect(existsSync(computerPaths(world, "FE01").records)).toBe(false);
  });
});

describe("parameters", () => {
  it.each([
    ["another plan's hash", { PlanHash: "0".repeat(64) }, "-PlanHash is not the hash of this plan"],
    ["a records directory that is not rooted", { LogDirectory: "logs" }, "The records folder logs cannot be used"],
  ])("%s ends with exit code 2", async (_name, parameters, said) => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    for (const execution of [lync, exchange, mailbox]) {
      const result = await runOn(stage.lab, world, bundle, execution, parameters);
      expect(result.exitCode).toBe(2);
      expect(result.warnings.join("\n")).toContain(said);
    }
    expect(mutating(world)).toBe(0);
  });

  it("a bracketed records directory is taken literally [criterion 19]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const folder = join(computerPaths(world, "FE01").root, "logs[1]");
    const neighbour = join(computerPaths(world, "FE01").root, "logs1");
    expect((await runOn(stage.lab, world, bundle, lync, { LogDirectory: folder })).exitCode).toBe(0);
    expect(existsSync(neighbour)).toBe(false);
    expect(readdirSync(join(folder, bundle.plan.hash.slice(0, 8), "FE01")).length).toBeGreaterThan(2);
  });

  it("without an answer to the question nothing changes: exit code 2; with the answer no, exit code 3", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const ask = { LogDirectory: computerPaths(world, "FE01").records };
    const request = { ...caseOn(world, "FE01", "lync"), path: join(bundle.folder, lync.script), parameters: ask };
    const unasked = await stage.lab.runScript(request);
    expect(unasked.exitCode).toBe(2);
    expect(unasked.warnings.join("\n")).toContain("Nobody can be asked here. Add -Force");
    const denied = await stage.lab.runScript({ ...request, answer: "no" });
    expect(denied.exitCode).toBe(3);
    expect(denied.questions).toHaveLength(1);
    expect(mutating(world)).toBe(0);
    const agreed = await stage.lab.runScript({ ...request, answer: "yes" });
    expect(agreed.exitCode).toBe(0);
    expect(agreed.questions).toHaveLength(1);
  });
});

describe("an edited script", () => {
  const bad = ["'*'", "''", "$null", "'..\\..'"];
  it.each([
    [lync.script, ["PoolFqdn", "SiteId", "ApplicationId", "Port", "RecordsDirectory", "PlanHash"]],
    [mailbox.script, ["PoolFqdn", "RecordsDirectory"]],
    [exchange.script, ["RecordsDirectory", "PlanHash"]],
  ])("%s stops at a refused value in any slot [criterion 31]", async (script, slots) => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const text = readFileSync(join(bundle.folder, script), "latin1");
    const execution = [lync, exchange, mailbox].find((one) => one.script === script) ?? lync;
    for (const slot of slots) {
      for (const value of bad) {
        const edited = text.replace(new RegExp(`^    ${slot} = .*$`, "m"), () => `    ${slot} = ${value}\r`);
        expect(edited).not.toBe(text);
        writeFileSync(join(bundle.folder, script), edited, "latin1");
        expect((await runOn(stage.lab, world, bundle, execution)).exitCode, `${slot} = ${value}`).toBe(2);
      }
    }
    expect(mutating(world)).toBe(0);
  });

  it("stops at a refused value in a list [criterion 31]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const path = join(bundle.folder, exchange.script);
    const text = readFileSync(path, "latin1");
    for (const value of bad) {
      const edited = text.replace(/(MailboxPolicy = @\(\r\n\s+)[^\r]*/, (_all, head: string) => head + value);
      expect(edited).not.toBe(text);
      writeFileSync(path, edited, "latin1");
      expect((await runOn(stage.lab, world, bundle, exchange)).exitCode, value).toBe(2);
    }
    expect(mutating(world)).toBe(0);
  });
});
