import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { contradictionsOf } from "@/lib/records/contradictions";
import { proofOf } from "@/lib/records/proof";
import { readRecord } from "@/lib/records/read-record";
import { scenarios } from "@/lib/testing/scenarios";
import { executions, recordsOf, runAll, type UnpackedBundle } from "../bundle-runs";
import { computerPaths, type World } from "../world";
import { discover, openStage } from "./stage";

const stage = openStage();

/** Every result and facts file of a world, read as the checklist page reads it. */
function recordsIn(world: World, bundle: UnpackedBundle) {
  const computers = new Set(executions(bundle, "discover").map(({ computer }) => computer));
  const folders = [...computers].flatMap((computer) => [
    recordsOf(world, bundle, computer),
    join(computerPaths(world, computer).records, "facts", computer),
  ]);
  return folders.flatMap((folder) => {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^(result|facts)-/.test(name)) : [];
    return names.map((name) => ({ name, read: readRecord(readFileSync(join(folder, name)), bundle.plan) }));
  });
}

function valuesIn(world: World, bundle: UnpackedBundle) {
  const records = recordsIn(world, bundle);
  expect(records.flatMap(({ name, read }) => (read.ok ? [] : [`${name}: ${read.error.code}`]))).toEqual([]);
  return records.flatMap(({ read }) => (read.ok ? [read.value] : []));
}

it("what the scripts write is what the checklist reads, and proves the rows of every run [criterion 44]", async () => {
  const { bundle, world } = stage.begin(scenarios["split-3"]);
  await runAll(stage.lab, world, bundle, "discover");
  await runAll(stage.lab, world, bundle, "apply", { WhatIf: true });
  await runAll(stage.lab, world, bundle, "apply");
  await runAll(stage.lab, world, bundle, "verify");
  await runAll(stage.lab, world, bundle, "undo");
  const values = valuesIn(world, bundle);
  const proved = values.map((record) => proofOf(record, bundle.plan)).filter((proof) => proof !== undefined);
  // Lync and Exchange once, three Mailbox servers, each for five rows.
  expect(new Set(proved.map(({ rowId, host }) => `${rowId} ${host ?? ""}`)).size).toBe(5 * 5);
  expect(proved.filter(({ state, unmentioned }) => state !== "done" || unmentioned.length > 0)).toEqual([]);
  expect(values.flatMap((record) => (record.kind === "facts" ? contradictionsOf(record, bundle.plan) : []))).toEqual(
    [],
  );
}, 600_000);

it("facts of a Front End that discovered a server contradict the plan that makes trust for it", async () => {
  const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
    discover(state, ...["mbx01.contoso.com", "cas01.contoso.com"]),
  );
  await runAll(stage.lab, world, bundle, "discover");
  await runAll(stage.lab, world, bundle, "apply", { WhatIf: true });
  const values = valuesIn(world, bundle);
  const contradictions = values.flatMap((record) =>
    record.kind === "facts" ? contradictionsOf(record, bundle.plan) : [],
  );
  expect(contradictions.map(({ code }) => code)).toContain("discovered-and-trusted");
  const refused = values.map((record) => proofOf(record, bundle.plan)).filter((proof) => proof?.state === "different");
  expect(refused).toMatchObject([{ rowId: "rehearse-lync-trust" }]);
}, 600_000);
