import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { executions, recordsOf, runAll } from "../bundle-runs";
import { addUnplannedServers } from "../estate";
import { calls, readState, recycles, snapshot } from "../world";
import { openStage } from "./stage";

const stage = openStage();
const estates = [
  ...[1, 3, 12].map((count) => ({ name: `separate computers, ${count}`, input: manyServers(count) })),
  ...[1, 3, 12].map((count) => ({ name: `same computer, ${count}`, input: manyServers(count, "same-computer") })),
  ...["dial-plans", "all-policies", "shared-certificate", "no-sip-dial-plan", "turn-off", "hostile-text"].map(
    (name) => ({ name, input: scenarios[name] }),
  ),
];
const mutating = (world: Parameters<typeof calls>[0]) => calls(world).filter((call) => call.mutating).length;
const codes = (results: readonly { readonly exitCode: number | null }[]) => [
  ...new Set(results.map(({ exitCode }) => exitCode)),
];

describe.each(estates)("the change for $name", ({ input }) => {
  it("is rehearsed dry, applied, complete, repeated without effect, and undone exactly [criterion 21] [criterion 22] [criterion 25] [criterion 32] [criterion 36]", async () => {
    const { bundle, world } = stage.begin(input, addUnplannedServers);
    const start = snapshot(world);

    expect(codes(await runAll(stage.lab, world, bundle, "discover"))).toEqual([0]);
    const rehearsal = await runAll(stage.lab, world, bundle, "apply", { WhatIf: true });
    expect(codes(rehearsal)).toEqual([10]);
    expect(rehearsal.every(({ host }) => host.some((line) => line.includes("What if")))).toBe(true);
    expect(mutating(world)).toBe(0);
    expect(snapshot(world)).toEqual(start);

    const applied = await runAll(stage.lab, world, bundle, "apply");
    expect(codes(applied)).toEqual([0]);
    expect(applied.flatMap(({ errors }) => errors)).toEqual([]);
    const desired = snapshot(world);
    expect(desired).not.toEqual(start);
    expectPlannedOnly(desired, start, bundle.plan.topology);
    for (const { fqdn } of bundle.plan.topology.mailboxServers)
      expect(recycles(world, fqdn.split(".")[0]?.toUpperCase() ?? "")).toBe(1);
    expect(readState(world).lync.publishes).toBe(bundle.plan.topology.trustedPools.length > 0 ? 1 : 0);

    const made = mutating(world);
    const backups = countBackups(world, bundle);
    expect(codes(await runAll(stage.lab, world, bundle, "apply"))).toEqual([0]);
    expect(mutating(world)).toBe(made);
    expect(countBackups(world, bundle)).toBe(backups);
    expect(codes(await runAll(stage.lab, world, bundle, "verify"))).toEqual([0]);

    expect(codes(await runAll(stage.lab, world, bundle, "undo", { WhatIf: true }))).toEqual([10]);
    expect(snapshot(world)).toEqual(desired);
    expect(codes(await runAll(stage.lab, world, bundle, "undo"))).toEqual([0]);
    expect(snapshot(world)).toEqual(start);
    const undone = mutating(world);
    expect(codes(await runAll(stage.lab, world, bundle, "undo"))).toEqual([0]);
    expect(mutating(world)).toBe(undone);
    expect(codes(await runAll(stage.lab, world, bundle, "verify"))).toContain(5);

    expect(codes(await runAll(stage.lab, world, bundle, "apply"))).toEqual([0]);
    expect(snapshot(world)).toEqual(desired);
  }, 600_000);
});

/** Only what the plan names differs from the start. */
function expectPlannedOnly(
  now: ReturnType<typeof snapshot>,
  start: ReturnType<typeof snapshot>,
  plan: { clientAccessServers: readonly string[]; mailboxPolicies: { scope: string; names: readonly string[] } },
): void {
  const planned = plan.clientAccessServers.map((fqdn) => fqdn.split(".")[0]?.toUpperCase());
  const others = (one: typeof now) =>
    one.owaVirtualDirectories.filter(
      ({ Server, Name }) => !planned.includes(Server) || Name !== "owa (Default Web Site)",
    );
  expect(others(now)).toEqual(others(start));
  if (plan.mailboxPolicies.scope === "all") return;
  const policies = (one: typeof now) =>
    one.owaMailboxPolicies.filter(({ Name }) => !plan.mailboxPolicies.names.includes(Name));
  expect(policies(now)).toEqual(policies(start));
}

function countBackups(world: Parameters<typeof recordsOf>[0], bundle: Parameters<typeof recordsOf>[1]): number {
  const computers = new Set(executions(bundle, "apply").map(({ computer }) => computer));
  return [...computers].reduce(
    (sum, computer) =>
      sum + readdirSync(recordsOf(world, bundle, computer)).filter((name) => name.startsWith("backup-")).length,
    0,
  );
}

describe("what the runbook promises", () => {
  it("equals what the scripts print: exit codes and the table [criterion 48]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const [lync] = await runAll(stage.lab, world, bundle, "apply", { WhatIf: true });
    const readMe = readFileSync(join(bundle.folder, "read-me-first.txt"), "utf8");
    expect(lync?.output.at(-1)).toBe("Exit code 10");
    expect(readMe).toMatch(/\b10\b/);
    expect(lync?.output.join("\n")).toContain("(absent) -> Registrar=pool01.contoso.com; Site=Munich");
  });
});
