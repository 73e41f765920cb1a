import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "@/lib/files/sha256";
import { scenarios } from "@/lib/testing/scenarios";
import { codes, recordsOf, runAll, runOn, type UnpackedBundle } from "../bundle-runs";
import { certificate } from "../estate";
import { webConfig } from "../web-config";
import type { WorldState } from "../world-state";
import { changeState, computerName, computerPaths, recycles, snapshot, type World } from "../world";
import { names, startEvents, write } from "./duplicates";
import { mutating } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();
const mailboxServers = ["MBX01", "MBX02", "MBX03"];

/** What the certificate authority issues after the renewal of the plan, for each server. */
const monthLater = ["B1", "B2", "B3"].map((pair) => pair.repeat(20));

/** One world for all plans: it has the certificates of today, the renewed ones, and those of the renewal after. */
function begin() {
  const renewal = stage.begin(scenarios.renew).bundle;
  const reapply = stage.begin(scenarios.reapply).bundle;
  const repair = stage.begin(scenarios.repair).bundle;
  const renewed = (state: WorldState) => {
    for (const [row, { fqdn, certificateName, thumbprint }] of renewal.plan.topology.mailboxServers.entries())
      state.computers[computerName(fqdn)]?.certificates.push(
        ...[thumbprint, monthLater[row] ?? ""].map((one) => certificate(one, certificateName)),
      );
  };
  return { ...stage.begin(scenarios["split-3"], renewed), reapply, renewal, repair };
}

/** A Cumulative Update puts its own file in place of each web.config. */
function update(world: World, ...computers: readonly string[]): void {
  const text = webConfig({ minimumBytes: 4000 });
  for (const computer of computers) writeFileSync(computerPaths(world, computer).webConfig, text);
}

type State = ReturnType<typeof snapshot>;

/** A renewal changes each web.config and nothing else. */
function expectWebConfigsAlone(after: State, before: State): void {
  expect({ ...after, webConfigs: {} }).toEqual({ ...before, webConfigs: {} });
  for (const computer of mailboxServers)
    expect(after.webConfigs[computer], computer).not.toBe(before.webConfigs[computer]);
}

const trustIn = ({ trustedPools, trustedApplications, published }: State) => ({
  ...{ trustedPools, trustedApplications, published },
});

/** The undo records of a plan and their backups, each with its SHA-256. */
function recordsIn(world: World, bundle: UnpackedBundle): Readonly<Record<string, string>> {
  const files = mailboxServers.flatMap((computer) => {
    const folder = recordsOf(world, bundle, computer);
    return readdirSync(folder)
      .filter((name) => /^(undo|backup)-/.test(name))
      .map((name) => [`${computer}/${name}`, sha256Hex(readFileSync(join(folder, name)))]);
  });
  return Object.fromEntries(files) as Record<string, string>;
}

describe("integrate, an update, reapply, renew, renew by the hook, repair", () => {
  it("each ends in its state, and the undo of each in reverse ends in the state before it", async () => {
    const { world, bundle: integrate, reapply, renewal, repair } = begin();
    const run = async (bundle: UnpackedBundle, purpose: "apply" | "verify" | "undo") =>
      codes(await runAll(stage.lab, world, bundle, purpose));
    const onEach = async (script: string, parameters: (row: number) => Readonly<Record<string, string>>) => {
      const results = [];
      for (const [row, computer] of mailboxServers.entries())
        results.push(await runOn(stage.lab, world, renewal, { script, computer }, parameters(row)));
      return codes(results);
    };
    const begun = snapshot(world);

    expect(await run(integrate, "apply")).toEqual([0]);
    const integrated = snapshot(world);
    const ofIntegrate = recordsIn(world, integrate);
    update(world, ...mailboxServers);
    const updated = snapshot(world);
    expect({ ...updated, webConfigs: {} }).toEqual({ ...integrated, webConfigs: {} });
    expect(await run(integrate, "verify")).toEqual([0, 5]);

    expect(await run(reapply, "apply")).toEqual([0]);
    const reapplied = snapshot(world);
    expect({ ...reapplied, webConfigs: {} }).toEqual({ ...updated, webConfigs: {} });
    expect(await run(reapply, "verify")).toEqual([0]);

    expect(await run(renewal, "apply")).toEqual([0]);
    const renewed = snapshot(world);
    expectWebConfigsAlone(renewed, reapplied);
    expect(await run(renewal, "verify")).toEqual([0]);
    const ofRenewal = recordsIn(world, renewal);

    const old = renewal.plan.topology.mailboxServers.map(({ thumbprint }) => thumbprint);
    const next = (row: number) => ({ NewThumbprint: monthLater[row] ?? "", OldThumbprint: old[row] ?? "" });
    expect(await onEach("mailbox-server/Update-OwaImCertificate.ps1", next)).toEqual([0]);
    const hooked = snapshot(world);
    expectWebConfigsAlone(hooked, renewed);
    expect(await run(renewal, "verify")).toEqual([0]);

    // Someone added the servers to a SIP URI dial plan: now Lync has them twice, and messaging breaks.
    changeState(world, (state) => write(state, startEvents(names, names)));
    expect(await run(repair, "apply")).toEqual([0]);
    const repaired = snapshot(world);
    expect([repaired.trustedPools, repaired.published.trustedPools]).toEqual([[], []]);
    expect({ ...repaired, ...trustIn(hooked) }).toEqual(hooked);

    // Each plan has its own records, and the hook has files of its own beside those of its plan.
    expect(recordsIn(world, integrate)).toEqual(ofIntegrate);
    expect(recordsIn(world, renewal)).toMatchObject(ofRenewal);

    expect(await run(repair, "undo")).toEqual([0]);
    expect(snapshot(world)).toEqual(hooked);
    expect(await onEach("mailbox-server/Undo-OwaImCertificate.ps1", () => ({}))).toEqual([0]);
    expect(snapshot(world)).toEqual(renewed);
    expect(await run(renewal, "undo")).toEqual([0]);
    expect(snapshot(world)).toEqual(reapplied);
    expect(await run(reapply, "undo")).toEqual([0]);
    expect(snapshot(world)).toEqual(updated);
    expect(recordsIn(world, integrate)).toEqual(ofIntegrate);
    // The update took the keys away, which is what the undo of the first change would do.
    expect(await run(integrate, "undo")).toEqual([0]);
    expect(snapshot(world)).toEqual({ ...begun, webConfigs: updated.webConfigs });
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
