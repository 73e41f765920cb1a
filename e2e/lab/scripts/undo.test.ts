import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { recordsOf, runAll, runOn, type UnpackedBundle } from "../bundle-runs";
import { changeState, readState, snapshot, type World } from "../world";
import { changing, expectCode, mutating, undoOf } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();

interface Entry {
  step: string;
  target: string;
  prior: unknown;
  intended: unknown;
}

/** Changes the undo record that a script left, as a person with an editor would. */
function editRecord(
  world: World,
  bundle: UnpackedBundle,
  computer: string,
  name: string,
  edit: (all: Entry[]) => void,
) {
  const path = join(recordsOf(world, bundle, computer), `undo-${name}.json`);
  const record = JSON.parse(readFileSync(path, "utf8")) as { entries: Entry[] };
  edit(record.entries);
  writeFileSync(path, JSON.stringify(record));
}

describe("undo", () => {
  it("goes from the last step to the first, whatever the order of the record", async () => {
    const apply = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      state.lync.trustedPools.push({
        Fqdn: "mbx01.contoso.com",
        Registrar: "pool01.contoso.com",
        SiteId: "Munich",
        RequiresReplication: false,
        Computers: ["mbx01.contoso.com"],
      }),
    );
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    changeState(world, (state) => {
      state.lync.trustedPools = [];
      state.lync.trustedApplications = [];
    });
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    editRecord(world, bundle, "FE01", "Set-LyncTrust", (entries) =>
      expect(entries.map(({ step }) => step)).toEqual(["trusted-application", "trusted-application-pool"]),
    );
    const undone = await runOn(stage.lab, world, bundle, { ...apply, script: "lync/Undo-LyncTrust.ps1" });
    expect(undone.exitCode, undone.warnings.join("\n")).toBe(0);
    expect(readState(world).lync.trustedApplications).toEqual([]);
    expect(readState(world).lync.trustedPools).toEqual([]);
  });

  it("refuses a record that names a step of another place", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    await runAll(stage.lab, world, bundle, "apply");
    editRecord(world, bundle, "FE01", "Set-LyncTrust", ([first]) => {
      if (first) first.step = "owa-mailbox-policy";
    });
    const before = snapshot(world);
    const undo = { script: "lync/Undo-LyncTrust.ps1", computer: "FE01" };
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(3);
    expect(snapshot(world)).toEqual(before);
  });
});

describe("a record that was edited", () => {
  it.each([
    [
      "a pool existed before",
      "Set-LyncTrust",
      "trusted-application-pool",
      { Registrar: "old.contoso.com", Site: "Munich" },
    ],
    ["an application existed before", "Set-LyncTrust", "trusted-application", { Port: "5299" }],
    ["there was no directory", "Set-OwaMessaging", "owa-virtual-directory", null],
    ["there was no policy", "Set-OwaMessaging", "owa-mailbox-policy", null],
    ["a server had no dial plans", "Set-SipDialPlans", "sip-dial-plans", null],
    ["there was no web.config", "Set-OwaImConfig", "owa-web-config", null],
  ])("to say that %s is refused before anything is put back", async (_name, name, step, prior) => {
    const { bundle, world } = stage.begin(scenarios[step === "sip-dial-plans" ? "dial-plans" : "split-1"]);
    const apply = changing(bundle).find(({ script }) => script.endsWith(`/${name}.ps1`));
    if (!apply) throw new Error(`There is no ${name}.`);
    await expectCode(stage, world, bundle, apply, 0, "apply");
    editRecord(world, bundle, apply.computer, name, (entries) => {
      const own = entries.filter((entry) => entry.step === step);
      expect(own.length).toBeGreaterThan(0);
      for (const entry of own) entry.prior = prior;
    });
    const before = snapshot(world);
    const made = mutating(world);
    const result = await runOn(stage.lab, world, bundle, undoOf(apply));
    expect(result.exitCode).toBe(3);
    expect(result.warnings.join("\n")).toContain("edited");
    expect(mutating(world)).toBe(made);
    expect(snapshot(world)).toEqual(before);
  });
});

describe("undo with -Server", () => {
  const apply = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS0001" };
  const undo = undoOf(apply);

  it.each([
    ["nothing that was changed", "cas0001.contoso.com", ["owa-virtual-directory, cas0002.contoso.com"]],
    ["a part of what was changed", "cas0002.contoso.com", []],
  ])("for %s names what remains, and keeps its record", async (_name, server, directories) => {
    const { bundle, world } = stage.begin(manyServers(2), (state) => {
      for (const row of state.exchange.owaVirtualDirectories)
        if (row.Server === "CAS0001") row.InstantMessagingType = "Ocs";
    });
    const start = snapshot(world);
    await expectCode(stage, world, bundle, apply, 0, "apply");
    const remaining = [...directories, "owa-mailbox-policy, Default"];
    const dry = await runOn(stage.lab, world, bundle, undo, { Server: [server], WhatIf: true });
    const partly = await runOn(stage.lab, world, bundle, undo, { Server: [server] });
    for (const { output } of [dry, partly]) {
      expect(output.join("\n")).toContain(`-Server left out ${remaining.length} recorded changes, which remain`);
      for (const name of remaining) expect(output.map((line) => line.trim())).toContain(name);
      expect(output.join("\n")).not.toContain("Everything is as it was before");
    }
    expect(partly.exitCode).toBe(0);
    expect(snapshot(world)).not.toEqual(start);
    const rest = await runOn(stage.lab, world, bundle, undo);
    expect(rest.exitCode).toBe(0);
    expect(rest.output.join("\n")).not.toContain("left out");
    expect(snapshot(world)).toEqual(start);
  });
});
