import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { addUnplannedServers } from "../estate";
import { calls, snapshot, type World } from "../world";
import type { DirectoryRow, WorldState } from "../world-state";
import { openStage } from "./stage";

/** What the Exchange scripts look at beyond the plan: other directories, other servers, forms of the answers. */
const stage = openStage();
const apply = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS01" };
const test = { script: "exchange/Test-OwaMessaging.ps1", computer: "CAS01" };
const undo = { script: "exchange/Undo-OwaMessaging.ps1", computer: "CAS01" };
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;
const directory = (Server: string, Name: string): DirectoryRow => ({
  Server,
  Name,
  backEnd: false,
  InstantMessagingEnabled: true,
  InstantMessagingType: "None",
});
const server = (Name: string, ServerRole: string, change: Partial<WorldState["exchange"]["servers"][number]> = {}) => ({
  Name,
  Fqdn: `${Name.toLowerCase()}.contoso.com`,
  ServerRole,
  AdminDisplayVersion: "Version 15.0 (Build 1497.2)",
  down: false,
  ...change,
});
const coverage = (output: readonly string[]) => output.join(" ").replace(/\s+/g, " ");

describe("virtual directories", () => {
  it('are changed only where they are "owa (Default Web Site)"; others on that server are reported', async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      state.exchange.owaVirtualDirectories.unshift(directory("CAS01", "owa (Partner Site)")),
    );
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(0);
    expect(result.warnings.join("\n")).toContain("The directory owa (Partner Site) is left as it is.");
    const changed = snapshot(world).owaVirtualDirectories.filter((row) => row.InstantMessagingType === "Ocs");
    expect(changed).toEqual([{ ...directory("CAS01", "owa (Default Web Site)"), InstantMessagingType: "Ocs" }]);
  });

  it("of a server that is called otherwise are refused", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      state.exchange.owaVirtualDirectories.forEach((row) => (row.Name = row.Name.replace("Default", "Second"))),
    );
    const result = await runOn(stage.lab, world, bundle, apply);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain('There are 0 "owa (Default Web Site)" instead of one');
  });

  it("of servers that are not planned are left alone, whether they are up or down [criterion 32]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      addUnplannedServers(state);
      state.exchange.servers.unshift(server("DOWN", "ClientAccess", { down: true }));
      state.exchange.owaVirtualDirectories.unshift(directory("DOWN", "owa (Default Web Site)"));
    });
    const start = snapshot(world);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);
  });

  it.each<readonly [string, Partial<WorldState["exchange"]["servers"][number]>, string]>([
    [
      "of Exchange 2010",
      { AdminDisplayVersion: "Version 14.3 (Build 123.4)" },
      "Not known as an Exchange 2013 server: Version 14.3",
    ],
    [
      "of Exchange 2016",
      { AdminDisplayVersion: "Version 15.1 (Build 2507.6)" },
      "Not known as an Exchange 2013 server: Version 15.1",
    ],
    ["without the Client Access role", { ServerRole: "Mailbox" }, "no Client Access role"],
  ])("%s are refused [criterion 23]", async (_name, change, said) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      state.exchange.servers.filter(({ Name }) => Name === "CAS01").forEach((one) => Object.assign(one, change)),
    );
    const result = await runOn(stage.lab, world, bundle, apply);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain(said);
  });

  it.each([true, false])(
    "and policies read the same as property bags and as live objects (bags: %s)",
    async (remote) => {
      for (const name of ["split-1", "all-policies", "turn-off"]) {
        const { bundle, world } = stage.begin(scenarios[name], (state) => {
          state.exchange.remote = remote;
          // Types that are texts, numbers and objects by turns must all be told from the wanted one.
          state.exchange.owaVirtualDirectories.forEach((row) => (row.InstantMessagingType = "Msn"));
          state.exchange.owaMailboxPolicies.forEach((row) => (row.InstantMessagingType = "Msn"));
        });
        const start = snapshot(world);
        expect((await runOn(stage.lab, world, bundle, apply)).exitCode, name).toBe(0);
        const done = mutating(world);
        expect((await runOn(stage.lab, world, bundle, apply)).exitCode, name).toBe(0);
        expect(mutating(world)).toBe(done);
        expect((await runOn(stage.lab, world, bundle, test)).exitCode, name).toBe(0);
        expect((await runOn(stage.lab, world, bundle, undo)).exitCode, name).toBe(0);
        expect(snapshot(world)).toEqual(start);
      }
    },
  );
});

describe("a policy that is off, perhaps on purpose", () => {
  it("is listed before the question, and turned on by a plan for all", async () => {
    const { bundle, world } = stage.begin(scenarios["all-policies"]);
    const result = await runOn(stage.lab, world, bundle, { ...apply }, { WhatIf: true });
    expect([result.exitCode, mutating(world)]).toEqual([10, 0]);
    expect(result.warnings.join("\n")).toContain("Instant messaging is off in the policy Contractors");
  });
});

describe("the servers that a plan covers", () => {
  it("are said to be all, where they are", async () => {
    const { bundle, world } = stage.begin(scenarios["split-3"]);
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(0);
    expect(coverage(result.output)).toContain("all 6 Exchange 2013 servers");
    expect(result.warnings).toEqual([]);
  });

  it("leave others out, which are listed with their roles; the change goes on", async () => {
    const { bundle, world } = stage.begin(scenarios["split-3"], (state) => {
      const { servers } = state.exchange;
      servers.push(server("MBX09", "Mailbox", { DatabaseAvailabilityGroup: "DAG01" }));
      servers.push(server("MBX10", "Mailbox", { DatabaseAvailabilityGroup: "DAG02" }));
      servers.push(server("MULTI", "Mailbox, ClientAccess", { down: true }));
      servers.push(server("CAS09", "ClientAccess"));
      servers.push(server("OLD", "Mailbox, ClientAccess", { AdminDisplayVersion: "Version 14.3 (Build 123.4)" }));
      servers.push(server("UNTOLD", "Mailbox", { AdminDisplayVersion: "" }));
      servers.push(server("NEW", "Mailbox", { AdminDisplayVersion: "Version 15.1 (Build 2507.6)" }));
    });
    for (const script of [apply, test]) {
      const result = await runOn(stage.lab, world, bundle, script);
      expect(result.exitCode, result.warnings.join("\n")).toBe(0);
      const said = result.warnings.filter((text) => text.includes("The plan leaves out"));
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(
        "leaves out mbx09.contoso.com (Mailbox, member of DAG01 like planned servers), mbx10.contoso.com (Mailbox), " +
          "multi.contoso.com (Mailbox, Client Access), cas09.contoso.com (Client Access), " +
          "untold.contoso.com (Mailbox, no version told). Users",
      );
      expect(said[0]).not.toMatch(/\b(old|new)\.contoso/);
    }
  });

  it("are the same where one computer has both roles and the plan uses one of them", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      state.exchange.servers
        .filter(({ Name }) => Name === "MBX01")
        .forEach((one) => (one.ServerRole = "Mailbox, ClientAccess")),
    );
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.warnings.join("\n")).toContain("leaves out mbx01.contoso.com (Client Access). Users");
  });
});
