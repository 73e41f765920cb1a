import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manyServers } from "@/lib/testing/many-servers";
import type { UnpackedBundle } from "../bundle-runs";
import type { ParameterValue } from "../lab-types";
import { caseOn, changeState, computerName, computerPaths, recycles, setFaults, snapshot, type World } from "../world";
import type { ComputerState } from "../world-state";
import { openStage } from "./stage";

const stage = openStage();
const script = "mailbox-server/Invoke-OnMailboxServers.ps1";

/** Three Mailbox servers, and the driver started on the first Client Access server. */
function begin(change?: Parameters<typeof stage.begin>[1]) {
  const { bundle, world } = stage.begin(manyServers(3), change);
  const here = computerName(bundle.plan.topology.clientAccessServers[0] ?? "");
  const servers = bundle.plan.topology.mailboxServers.map(({ fqdn }) => fqdn);
  const drive = (run: string, parameters: Readonly<Record<string, ParameterValue>> = {}) =>
    stage.lab.runScript({
      ...caseOn(world, here, "windows-driver"),
      path: join(bundle.folder, script),
      parameters: { Run: run, LogDirectory: computerPaths(world, here).records, ...parameters },
    });
  const recycled = () => servers.map((fqdn) => recycles(world, computerName(fqdn)));
  return { bundle, world, here, servers, drive, recycled, start: snapshot(world) };
}

const computer = (world: World, fqdn: string, change: (state: ComputerState) => void) =>
  changeState(world, (state) => {
    const one = state.computers[computerName(fqdn)];
    if (one) change(one);
  });

/** The rows of the last table: server, and what is behind it. */
const table = (output: readonly string[]) =>
  output.slice(output.lastIndexOf("Server, exit code, what changed") + 1).filter((line) => /^ {2}mbx/.test(line));

describe("the driver for many Mailbox servers", () => {
  it("rehearses, changes one server after the other, has nothing to do again, proves, collects, and takes all back", async () => {
    const { bundle, world, here, servers, drive, recycled, start } = begin();
    const rehearsal = await drive("Set", { WhatIf: true });
    expect(rehearsal.exitCode).toBe(10);
    expect(table(rehearsal.output)).toEqual(servers.map((server) => `  ${server}: exit code 10`));
    // A rehearsal closes its sessions as well.
    expect(rehearsal.host.filter((line) => line.includes("Remove"))).toEqual([]);
    expect(snapshot(world)).toEqual(start);

    const applied = await drive("Set", { Force: true });
    expect(applied.exitCode).toBe(0);
    expect(table(applied.output)).toEqual(
      servers.map((server) => `  ${server}: exit code 0, owa-web-config and recycle-app-pool, pool back after 0 s`),
    );
    expect(recycled()).toEqual([1, 1, 1]);
    const desired = snapshot(world);
    expect(desired).not.toEqual(start);
    for (const server of servers) expect(collected(bundle, world, here, server)).toContain("result-Set-OwaImConfig");

    expect((await drive("Set", { Force: true })).exitCode).toBe(0);
    expect(recycled()).toEqual([1, 1, 1]);
    expect((await drive("Test")).exitCode).toBe(0);
    expect((await drive("Get")).exitCode).toBe(0);
    for (const server of servers) expect(collected(bundle, world, here, server)).toContain("facts");
    expect(snapshot(world)).toEqual(desired);

    expect((await drive("Undo", { WhatIf: true })).exitCode).toBe(10);
    const undone = await drive("Undo", { Force: true });
    expect(undone.exitCode).toBe(0);
    expect(undone.output.filter((line) => line.startsWith("---- ")).slice(0, 3)).toEqual(
      servers.toReversed().map((server) => `---- ${server} ----`),
    );
    expect(snapshot(world)).toEqual(start);
    expect((await drive("Test")).exitCode).toBe(5);
  }, 300_000);

  it("changes nothing anywhere when one server cannot be reached, and takes the others when told", async () => {
    const { servers, drive, recycled, world, start } = begin();
    computer(world, servers[1] ?? "", (one) => (one.remoting = "unreachable"));
    const refused = await drive("Set", { Force: true });
    expect(refused.exitCode).toBe(3);
    expect(snapshot(world)).toEqual(start);
    expect(table(refused.output)[1]).toMatch(/^ {2}mbx\S+: exit code 3, .*WinRM/);
    const others = [servers[0], servers[2]].join(",");
    expect(refused.output.join("\n")).toContain(`-Server ${others}`);
    expect((await drive("Set", { Force: true, Server: [others] })).exitCode).toBe(0);
    expect(recycled()).toEqual([1, 0, 1]);
  }, 300_000);

  it("changes nothing anywhere when a check refuses on the last server", async () => {
    const { servers, drive, world, start } = begin();
    computer(world, servers[2] ?? "", (one) => (one.certificates = []));
    const refused = await drive("Set", { Force: true });
    expect(refused.exitCode).toBe(3);
    expect(refused.output.join("\n")).toContain("is not in the computer store");
    expect(snapshot(world)).toEqual(start);
    expect((await drive("Set", { WhatIf: true })).exitCode).toBe(3);
  }, 300_000);

  it.each(["before", "after"] as const)(
    "stops where a session breaks %s the change, says what is done, and goes on with a second call",
    async (when) => {
      const { servers, drive, recycled, world } = begin();
      // The first visit is the rehearsal.
      computer(world, servers[1] ?? "", (one) => (one.remoting = { at: 2, when }));
      const broken = await drive("Set", { Force: true });
      expect(broken.exitCode).toBe(4);
      const text = broken.output.join("\n");
      expect(text).toContain(`Done: 1 of 3 servers. ${servers[0]}`);
      expect(text).toContain(`Not done, or not known: ${servers[1]}, ${servers[2]}`);
      expect(recycled()).toEqual([1, when === "after" ? 1 : 0, 0]);
      expect((await drive("Set", { Force: true })).exitCode).toBe(0);
      expect(recycled()).toEqual([1, 1, 1]);
      expect((await drive("Test")).exitCode).toBe(0);
    },
    300_000,
  );

  it("goes on after a session that broke in the middle of the change: the server's record decides", async () => {
    const { servers, drive, world, start } = begin();
    computer(world, servers[0] ?? "", (one) => {
      one.remoting = { at: 2, when: "during", line: "Save-OwaImConfig -File $Run.Config -Bytes $Item.Bytes" };
    });
    expect((await drive("Set", { Force: true })).exitCode).toBe(4);
    expect((await drive("Set", { Force: true })).exitCode).toBe(0);
    expect((await drive("Test")).exitCode).toBe(0);
    expect((await drive("Undo", { Force: true })).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);
  }, 300_000);

  it("stops at a server whose change fails, and its undo takes back what was done", async () => {
    const { drive, recycled, world, start } = begin();
    setFaults(world, { index: 2, kind: "terminating" });
    const stopped = await drive("Set", { Force: true });
    expect(stopped.exitCode).toBe(4);
    expect(recycled()).toEqual([1, 0, 0]);
    setFaults(world);
    expect((await drive("Undo", { Force: true })).exitCode).toBe(3);
    expect((await drive("Set", { Force: true })).exitCode).toBe(0);
    expect((await drive("Undo", { Force: true })).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);
  }, 300_000);

  it("visits every server for a check, whatever one says, and ends with the worst", async () => {
    const { servers, drive, world } = begin();
    computer(world, servers[0] ?? "", (one) => (one.remoting = "unreachable"));
    const tested = await drive("Test");
    expect(tested.exitCode).toBe(3);
    expect(table(tested.output).map((line) => line.slice(-1))).toEqual([".", "5", "5"]);
  }, 300_000);

  it("refuses wrong use with 2, and changes nothing", async () => {
    const { bundle, drive, world, start } = begin();
    for (const [run, parameters] of [
      ["Remove", {}],
      ["", {}],
      ["Set", { Force: true, PlanHash: "0".repeat(64) }],
      ["Set", { Force: true, Server: ["other.contoso.com"] }],
    ] as const) {
      expect((await drive(run, parameters)).exitCode).toBe(2);
    }
    rmSync(join(bundle.folder, "mailbox-server", "Set-OwaImConfig.ps1"));
    expect((await drive("Set", { Force: true })).exitCode).toBe(2);
    writeFileSync(join(bundle.folder, "OwaIm.psm1"), "changed");
    expect((await drive("Test")).exitCode).toBe(2);
    expect(snapshot(world)).toEqual(start);
  }, 300_000);
});

/** Names of the files that came back from a server. */
function collected(bundle: UnpackedBundle, world: World, here: string, server: string): string {
  const folder = join(computerPaths(world, here).records, bundle.plan.hash.slice(0, 8), "collected", server);
  return existsSync(folder) ? readdirSync(folder).join(" ") : "";
}
