import { readFileSync, readdirSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { executions, runAll, runOn } from "../bundle-runs";
import { calls, caseOn, computerPaths, snapshot, type World } from "../world";
import { openStage } from "./stage";

const stage = openStage();
const lync = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
const exchange = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS01" };
const mailbox = { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "MBX01" };
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;

describe("the wrong place", () => {
  it("is explained with exit code 2 by every script, and nothing changes [criterion 29]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const start = snapshot(world);
    for (const purpose of ["discover", "apply", "verify", "undo"] as const) {
      for (const execution of executions(bundle, purpose)) {
        const wrong = execution.script.startsWith("lync")
          ? "exchange"
          : execution.script.startsWith("exchange")
            ? "lync"
            : "windows-only";
        const elsewhere = execution.script.startsWith("mailbox") ? "CAS01" : execution.computer;
        const result = await runOn(
          stage.lab,
          world,
          bundle,
          { ...execution, computer: elsewhere },
          {},
          { shell: wrong },
        );
        expect(result.exitCode, execution.script).toBe(2);
        expect(result.warnings.length).toBeGreaterThan(0);
      }
    }
    expect(mutating(world)).toBe(0);
    expect(snapshot(world)).toEqual(start);
  });

  it("is a computer that is no Front End of the pool, or no planned Mailbox server [criterion 29]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const onExchange = {
      ...caseOn(world, "MBX01", "lync"),
      path: join(bundle.folder, lync.script),
      parameters: { Confirm: false, LogDirectory: computerPaths(world, "MBX01").records },
    };
    const result = await stage.lab.runScript(onExchange);
    expect(result.exitCode).toBe(2);
    expect(result.warnings.join("\n")).toContain("Front End Server of pool01.contoso.com");
  });

  it("is a shell without elevation for the Mailbox server scripts [criterion 29]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      for (const computer of Object.values(state.computers)) computer.elevated = false;
    });
    for (const purpose of ["discover", "apply", "verify", "undo"] as const) {
      const execution = executions(bundle, purpose).find(({ script }) => script.startsWith("mailbox"));
      const result = await runOn(stage.lab, world, bundle, execution ?? mailbox);
      expect(result.exitCode).toBe(2);
      expect(result.warnings.join("\n")).toContain("administrator");
    }
  });

  it("is a dot-sourced start: the script explains, returns and leaves the shell open [criterion 29]", async () => {
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
      expect(result.warnings.join("\n")).toContain("dot-sourced");
    }
    expect(mutating(world)).toBe(0);
    expect(existsSync(computerPaths(world, "FE01").records)).toBe(false);
  });
});

describe("long names", () => {
  it("are recognised as Windows cuts them; where two planned servers are cut alike, -Server decides", async () => {
    const servers = ["exchange-mailbox-01", "exchange-mailbox-02"].map((name, index) => ({
      fqdn: `${name}.contoso.com`,
      certificateName: `${name}.contoso.com`,
      thumbprint: `${index + 1}EA5A332496CC05DA69B75B66111C0F78A110D22`,
      discoveredByLync: "unknown",
    }));
    const { bundle, world } = stage.begin({ ...(scenarios["split-1"] as object), mailboxServers: servers });
    const cut = { ...mailbox, computer: "EXCHANGE-MAILBO" };
    const unsaid = await runOn(stage.lab, world, bundle, cut);
    expect(unsaid.exitCode).toBe(2);
    expect(unsaid.warnings.join("\n")).toContain("-Server");
    const said = await runOn(stage.lab, world, bundle, cut, { Server: [servers[1]?.fqdn ?? ""] });
    expect(said.exitCode, said.warnings.join("\n")).toBe(0);
    expect(said.output.join("\n")).toContain("exchange-mailbox-02.contoso.com");
    expect(said.output.join("\n")).not.toContain("exchange-mailbox-01.contoso.com");
  });
});

describe("parameters", () => {
  it.each([
    ["an unplanned server", { Server: ["intruder.contoso.com"] }],
    ["another plan's hash", { PlanHash: "0".repeat(64) }],
    ["a records directory that is not rooted", { LogDirectory: "logs" }],
  ])("%s ends with exit code 2", async (_name, parameters) => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    for (const execution of [lync, exchange, mailbox])
      expect((await runOn(stage.lab, world, bundle, execution, parameters)).exitCode).toBe(2);
    expect(mutating(world)).toBe(0);
  });

  it.each([
    ["an empty list", []],
    ["nothing", null],
    ["an empty text", ""],
    ["a list with an empty text", ["cas01.contoso.com", ""]],
  ])("-Server with %s never means every server: exit code 2 of every script", async (_name, Server) => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    for (const purpose of ["discover", "apply", "verify", "undo"] as const) {
      for (const result of await runAll(stage.lab, world, bundle, purpose, { Server })) {
        expect(result.exitCode).toBe(2);
        expect(result.warnings.join("\n")).toContain("-Server");
      }
    }
    expect(mutating(world)).toBe(0);
  });

  it("-Server narrows to planned servers and leaves what belongs to the organisation out", async () => {
    const { bundle, world } = stage.begin(scenarios["split-3"]);
    const [first = "", second = ""] = bundle.plan.topology.clientAccessServers;
    const start = snapshot(world);
    expect(
      (
        await runOn(
          stage.lab,
          world,
          bundle,
          { ...exchange, computer: executions(bundle, "apply")[1]?.computer ?? "" },
          { Server: [second] },
        )
      ).exitCode,
    ).toBe(0);
    const now = snapshot(world);
    expect(now.owaMailboxPolicies).toEqual(start.owaMailboxPolicies);
    const changed = now.owaVirtualDirectories
      .filter(({ InstantMessagingType }) => InstantMessagingType === "Ocs")
      .map(({ Server }) => Server);
    expect(changed).toEqual([second.split(".")[0]?.toUpperCase()]);
    expect(first).not.toBe(second);
    const mail = bundle.plan.topology.mailboxServers[0]?.fqdn ?? "";
    expect((await runOn(stage.lab, world, bundle, lync, { Server: [mail] })).exitCode).toBe(0);
    expect(snapshot(world).trustedPools).toHaveLength(1);
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
    const request = {
      ...caseOn(world, "FE01", "lync" as const),
      path: join(bundle.folder, lync.script),
      parameters: ask,
    };
    expect((await stage.lab.runScript(request)).exitCode).toBe(2);
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
    [exchange.script, ["PolicyScope", "RecordsDirectory"]],
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
    for (const value of bad) {
      const text = readFileSync(path, "latin1");
      writeFileSync(
        path,
        text.replace(/(MailboxPolicy = @\(\r\n\s+)[^\r]*/, (_all, head: string) => head + value),
        "latin1",
      );
      expect((await runOn(stage.lab, world, bundle, exchange)).exitCode, value).toBe(2);
    }
    expect(mutating(world)).toBe(0);
  });
});
