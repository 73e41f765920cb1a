import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { codes, executions, factsFolder, runAll, runOn } from "../bundle-runs";
import { changeState, snapshot, type World } from "../world";
import type { WorldState } from "../world-state";
import { discover, openStage } from "./stage";

const stage = openStage();

/** The shells of one product show the same object in more than one form. */
const forms: readonly (readonly [string, string, (state: WorldState) => void])[] = [
  ["computers and sites as objects with their kind", "split-1", (state) => (state.lync.objects = true)],
  ["dial plans as distinguished names", "dial-plans", (state) => (state.exchange.distinguishedNames = true)],
  [
    "an empty event log told by text alone",
    "split-1",
    (state) =>
      Object.values(state.computers).forEach((computer) => {
        computer.events = [];
        computer.plainEventErrors = true;
      }),
  ],
  ["a null beside each answer, for Lync", "split-1", (state) => (state.nulls = true)],
  ["a null beside each answer, for voice mail", "dial-plans", (state) => (state.nulls = true)],
  ["a null beside each answer, for every policy", "all-policies", (state) => (state.nulls = true)],
];

describe.each(forms)("a shell that shows %s", (_name, scenario, change) => {
  it("is read as any other: applied, complete, repeated without effect, undone exactly [criterion 22] [criterion 25]", async () => {
    const { bundle, world } = stage.begin(scenarios[scenario], change);
    const start = snapshot(world);
    for (const execution of executions(bundle, "discover")) {
      expect((await runOn(stage.lab, world, bundle, execution)).exitCode).toBe(0);
      for (const fact of Object.values(factsOf(world, execution.computer))) expect(fact).not.toHaveProperty("error");
    }
    expect(codes(await runAll(stage.lab, world, bundle, "apply"))).toEqual([0]);
    const desired = snapshot(world);
    expect(codes(await runAll(stage.lab, world, bundle, "verify"))).toEqual([0]);
    expect(codes(await runAll(stage.lab, world, bundle, "apply"))).toEqual([0]);
    expect(snapshot(world)).toEqual(desired);
    expect(codes(await runAll(stage.lab, world, bundle, "undo"))).toEqual([0]);
    expect(snapshot(world)).toEqual(start);
  }, 600_000);
});

function factsOf(world: World, computer: string): Record<string, Record<string, unknown>> {
  const folder = factsFolder(world, computer);
  const name = readdirSync(folder).find((one) => one.startsWith("facts-")) ?? "";
  return JSON.parse(readFileSync(join(folder, name), "utf8")).facts;
}

describe("-Server on the scripts that only read", () => {
  it("leaves out other servers and everything of the organisation, and one server that is down hides no other", async () => {
    const down = (state: WorldState) =>
      state.exchange.servers.filter(({ Name }) => Name === "CAS0002").forEach((server) => (server.down = true));
    const { bundle, world } = stage.begin(manyServers(3));
    const [test] = executions(bundle, "verify").filter(({ script }) => script.startsWith("exchange/"));
    if (!test) throw new Error("Nothing is tested in Exchange.");
    expect(codes(await runAll(stage.lab, world, bundle, "apply"))).toEqual([0]);
    changeState(world, down);
    const of = async (...Server: readonly string[]) => {
      const { exitCode, output, warnings } = await runOn(stage.lab, world, bundle, test, { Server });
      const all = [...output, ...warnings].join("\n");
      expect(all).not.toContain("mailbox policy");
      expect(all).not.toContain("cas0003");
      return [exitCode, all.includes("  ok  OWA virtual directory, cas0001.contoso.com: InstantMessagingEnabled=True")];
    };
    expect(await of("cas0001.contoso.com")).toEqual([0, true]);
    expect(await of("cas0001.contoso.com", "cas0002.contoso.com")).toEqual([5, true]);
  });

  it("checks only these servers against the events of Lync", async () => {
    const duplicate = {
      Fqdn: "mbx0002.contoso.com",
      Registrar: "Registrar:lyncpool01.contoso.com",
      SiteId: "site:Dublin",
      RequiresReplication: false,
      Computers: ["mbx0002.contoso.com"],
    };
    const { bundle, world } = stage.begin(manyServers(2, "same-computer"), (state) => {
      discover(state, "mbx0001.contoso.com", "mbx0002.contoso.com");
      state.lync.trustedPools.push(duplicate);
    });
    const test = { script: "lync/Test-LyncTrust.ps1", computer: "FE01" };
    const codeFor = async (Server: string) =>
      (await runOn(stage.lab, world, bundle, test, { Server: [Server] })).exitCode;
    expect(await codeFor("mbx0001.contoso.com")).toBe(0);
    expect(await codeFor("mbx0002.contoso.com")).toBe(5);
    expect(await codeFor("lyncpool01.contoso.com")).toBe(5);
  });
});
