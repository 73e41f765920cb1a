import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { codes, recordsOf, runAll, runOn, type UnpackedBundle } from "../bundle-runs";
import { certificate } from "../estate";
import { webConfig } from "../web-config";
import type { WorldState } from "../world-state";
import { computerName, computerPaths, recycles, snapshot, type World } from "../world";
import { mutating } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();
const mailboxServers = ["MBX01", "MBX02", "MBX03"];
const inputs = [scenarios["split-3"], scenarios.reapply, scenarios.renew] as const;

/** One world for all three plans: it has the certificates of today and the renewed ones. */
function begin() {
  const renewal = stage.begin(inputs[2]).bundle;
  const reapply = stage.begin(inputs[1]).bundle;
  const renewed = (state: WorldState) => {
    for (const { fqdn, certificateName, thumbprint } of renewal.plan.topology.mailboxServers)
      state.computers[computerName(fqdn)]?.certificates.push(certificate(thumbprint, certificateName));
  };
  return { ...stage.begin(inputs[0], renewed), reapply, renewal };
}

/** A Cumulative Update puts its own file in place of each web.config. */
function update(world: World, ...computers: readonly string[]): void {
  const text = webConfig({ minimumBytes: 4000 });
  for (const computer of computers) writeFileSync(computerPaths(world, computer).webConfig, text);
}

/** The undo records of a plan, with their bytes. */
const recordsIn = (world: World, bundle: UnpackedBundle) =>
  mailboxServers.map((computer) => {
    const folder = recordsOf(world, bundle, computer);
    const names = readdirSync(folder).filter((name) => /^(undo|backup)-/.test(name));
    return names.map((name) => [name, readFileSync(join(folder, name)).toString("base64")]);
  });

describe("integrate, an update, reapply, renew", () => {
  it("each ends in its state, and the undo of each in reverse ends in the state before it", async () => {
    const { world, bundle: integrate, reapply, renewal } = begin();
    const run = async (bundle: UnpackedBundle, purpose: "apply" | "verify" | "undo") =>
      codes(await runAll(stage.lab, world, bundle, purpose));

    expect(await run(integrate, "apply")).toEqual([0]);
    const first = recordsIn(world, integrate);
    update(world, ...mailboxServers);
    const updated = snapshot(world);
    expect(await run(integrate, "verify")).toEqual([0, 5]);

    expect(await run(reapply, "apply")).toEqual([0]);
    const reapplied = snapshot(world);
    expect(await run(reapply, "verify")).toEqual([0]);
    expect(await run(renewal, "apply")).toEqual([0]);
    expect(snapshot(world).webConfigs).not.toEqual(reapplied.webConfigs);
    expect({ ...snapshot(world), webConfigs: {} }).toEqual({ ...reapplied, webConfigs: {} });
    expect(await run(renewal, "verify")).toEqual([0]);
    // Each plan has its own records; those of the first are as it left them.
    expect(recordsIn(world, integrate)).toEqual(first);

    expect(await run(renewal, "undo")).toEqual([0]);
    expect(snapshot(world)).toEqual(reapplied);
    expect(await run(reapply, "undo")).toEqual([0]);
    expect(snapshot(world)).toEqual(updated);
    expect(recordsIn(world, integrate)).toEqual(first);
    // The update took the keys away, which is what the undo of the first change would do.
    expect(await run(integrate, "undo")).toEqual([0]);
    const { webConfigs, ...rest } = snapshot(world);
    expect(webConfigs).toEqual(updated.webConfigs);
    expect(rest.trustedPools).toEqual([]);
    expect(rest.owaVirtualDirectories.map(({ InstantMessagingType }) => InstantMessagingType)).not.toContain("Ocs");
  }, 600_000);

  it("undo of the first change refuses a file that a later plan wrote, or takes just its keys", async () => {
    const { world, bundle: integrate, reapply } = begin();
    const undo = { script: "mailbox-server/Undo-OwaImConfig.ps1", computer: "MBX01" };
    const apply = { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "MBX01" };
    expect((await runOn(stage.lab, world, integrate, apply)).exitCode).toBe(0);
    update(world, "MBX01");
    const updated = snapshot(world);
    expect((await runOn(stage.lab, world, reapply, apply)).exitCode).toBe(0);
    const reapplied = snapshot(world);

    const refused = await runOn(stage.lab, world, integrate, undo);
    expect(refused.exitCode).toBe(3);
    expect(refused.warnings.join(" ")).toContain("It was changed since");
    expect(snapshot(world)).toEqual(reapplied);
    expect((await runOn(stage.lab, world, integrate, undo, { KeysOnly: true })).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(updated);
  });

  it("reapply changes only the servers whose file was replaced, and says where nothing is missing", async () => {
    const { world, bundle: integrate, reapply } = begin();
    await runAll(stage.lab, world, integrate, "apply");
    update(world, "MBX02");
    const made = mutating(world);
    const counts = mailboxServers.map((computer) => recycles(world, computer));
    const results = [];
    for (const computer of mailboxServers)
      results.push(await runOn(stage.lab, world, reapply, { script: "mailbox-server/Set-OwaImConfig.ps1", computer }));
    expect(codes(results)).toEqual([0]);
    const untouched = results.map(({ output }) => output.join("\n").includes("Everything is as planned already."));
    expect(untouched).toEqual([true, false, true]);
    expect(mutating(world)).toBe(made + 1);
    expect(mailboxServers.map((computer) => recycles(world, computer))).toEqual(
      counts.map((count, at) => count + (at === 1 ? 1 : 0)),
    );
  });
});
