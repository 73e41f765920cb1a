import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manyServers } from "@/lib/testing/many-servers";
import { deep } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import type { Purpose } from "@/lib/render/powershell/script-kinds";
import { codes, executions, recordsOf, runAll, runEach, type Execution, type UnpackedBundle } from "../bundle-runs";
import { addUnplannedServers } from "../estate";
import type { ParameterValue } from "../lab-types";
import { calls, computerName, readState, recycles, snapshot, type World } from "../world";
import { mutating, type Snapshot } from "./fault-cases";
import { renewedOverrides } from "./renewed-overrides";
import { openStage } from "./stage";

const stage = openStage();
const estates = [
  ...(deep ? [1, 3, 12] : [1, 3]).map((count) => ({ name: `separate computers, ${count}`, input: manyServers(count) })),
  ...(deep ? [1, 3, 12] : [1, 3]).map((count) => ({
    name: `same computer, ${count}`,
    input: manyServers(count, "same-computer"),
  })),
  ...[
    ...["dial-plans", "no-sip-dial-plan", "turn-off", "hostile-text"],
    ...(deep ? ["all-policies", "shared-certificate", "renew", "turn-off-same-computer"] : []),
    ...["reapply", "renew-renamed", "reapply-same-computer", "renew-same-computer"],
  ].map((name) => ({ name, input: scenarios[name] })),
  ...(deep ? Object.entries(renewedOverrides).map(([name, input]) => ({ name, input })) : []),
];

describe.each(estates)("the change for $name", ({ input }) => {
  it("is rehearsed dry, applied, complete, repeated without effect, and undone exactly [criterion 21] [criterion 22] [criterion 25] [criterion 32] [criterion 36]", async () => {
    const { bundle, world } = stage.begin(input, addUnplannedServers);
    const all = (purpose: Purpose) => runAll(stage.lab, world, bundle, purpose);
    // What changes nothing is the same on every Mailbox server: in an ordinary run the first and the last two do.
    const some = (purpose: Purpose, parameters: Readonly<Record<string, ParameterValue>> = {}) =>
      runEach(
        stage.lab,
        world,
        bundle,
        deep ? executions(bundle, purpose) : few(executions(bundle, purpose)),
        parameters,
      );
    const start = snapshot(world);

    expect(codes(await some("discover"))).toEqual([0]);
    const rehearsal = await some("apply", { WhatIf: true });
    expect(codes(rehearsal)).toEqual([10]);
    expect(rehearsal.every(({ host }) => host.some((line) => line.includes("What if")))).toBe(true);
    expect(mutating(world)).toBe(0);
    expect(snapshot(world)).toEqual(start);

    const applied = await all("apply");
    expect(codes(applied)).toEqual([0]);
    expect(applied.flatMap(({ errors }) => errors)).toEqual([]);
    const desired = snapshot(world);
    expect(desired).not.toEqual(start);
    expectPlannedOnly(desired, start, bundle);
    expectOneRestartEach(world, bundle);
    expect(readState(world).lync.publishes).toBe(bundle.plan.topology.trustedPools.length > 0 ? 1 : 0);

    const made = mutating(world);
    const backups = countBackups(world, bundle);
    expect(codes(await some("apply"))).toEqual([0]);
    expect(mutating(world)).toBe(made);
    expect(countBackups(world, bundle)).toBe(backups);
    expect(codes(await some("verify"))).toEqual([0]);

    expect(codes(await some("undo", { WhatIf: true }))).toEqual([10]);
    expect(snapshot(world)).toEqual(desired);
    expect(codes(await all("undo"))).toEqual([0]);
    expect(snapshot(world)).toEqual(start);
    const undone = mutating(world);
    expect(codes(await some("undo"))).toEqual([0]);
    expect(mutating(world)).toBe(undone);
    expect(codes(await some("verify"))).toContain(5);

    expect(codes(await all("apply"))).toEqual([0]);
    expect(snapshot(world)).toEqual(desired);
  }, 1_200_000);
});

/** The first run and the last two of each script. */
function few(all: readonly Execution[]): readonly Execution[] {
  return all.filter((one, at) => {
    const computers = all.filter(({ script }) => script === one.script).length;
    const place = all.slice(0, at).filter(({ script }) => script === one.script).length;
    return place === 0 || place >= computers - 2;
  });
}

/** A restart of the pool does not tell its computer, so those are counted together. */
function expectOneRestartEach(world: World, { plan: { topology } }: UnpackedBundle): void {
  const { exchange, mailboxServers } = topology;
  if (exchange.settings === "setting-override") expect(restarts(world)).toBe(mailboxServers.length);
  else for (const { fqdn } of mailboxServers) expect(recycles(world, computerName(fqdn))).toBe(1);
}

const restarts = (world: World) =>
  calls(world).filter(({ cmdlet, effect }) => cmdlet === "Restart-WebAppPool" && effect === "done").length;

/** Only what the plan names differs from the start. */
function expectPlannedOnly(now: Snapshot, start: Snapshot, { plan }: UnpackedBundle): void {
  const { clientAccessServers, mailboxPolicies } = plan.topology;
  const planned = clientAccessServers.map(computerName);
  const others = (one: Snapshot) =>
    one.owaVirtualDirectories.filter(
      ({ Server, Name }) => !planned.includes(Server) || Name !== "owa (Default Web Site)",
    );
  expect(others(now)).toEqual(others(start));
  if (mailboxPolicies.scope === "all") return;
  const policies = (one: Snapshot) =>
    one.owaMailboxPolicies.filter(({ Name }) => !mailboxPolicies.names.includes(Name));
  expect(policies(now)).toEqual(policies(start));
}

function countBackups(world: World, bundle: UnpackedBundle): number {
  const computers = new Set(executions(bundle, "apply").map(({ computer }) => computer));
  return [...computers].reduce(
    (sum, computer) =>
      sum + readdirSync(recordsOf(world, bundle, computer)).filter((name) => name.startsWith("backup-")).length,
    0,
  );
}

describe("the order of the change", () => {
  it("puts dial plans first and what users see last, undo is its mirror image, and what looks for a sign-in is proven last", () => {
    const { bundle } = stage.begin(scenarios["dial-plans"]);
    const order = (purpose: Purpose) => [...new Set(executions(bundle, purpose).map(({ script }) => script))];
    expect(order("apply")).toEqual([
      "exchange/Set-SipDialPlans.ps1",
      "lync/Set-LyncTrust.ps1",
      "mailbox-server/Set-OwaImConfig.ps1",
      "exchange/Set-OwaMessaging.ps1",
    ]);
    expect(order("undo")).toEqual(
      order("apply")
        .map((script) => script.replace("/Set-", "/Undo-"))
        .toReversed(),
    );
    expect(order("verify")).toEqual([
      "exchange/Test-SipDialPlans.ps1",
      "lync/Test-LyncTrust.ps1",
      "exchange/Test-OwaMessaging.ps1",
      "mailbox-server/Test-OwaImConfig.ps1",
    ]);
  });
});
