import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { deep } from "@/lib/testing/run-count";
import { changeState, computerPaths, recycles, setFaults, snapshot } from "../world";
import { faultAt, fileBlows, kinds, mutating, type Blow } from "./fault-cases";
import { beginRenewed, computer, read, said, second, test, third, undo, update, type Scene } from "./renewal-scene";
import { openStage } from "./stage";

const stage = openStage();
/** A renewal makes one call that changes, the recycle, and writes one file. */
const blows: readonly Blow[] = [...kinds.map((kind) => faultAt({ index: 1, kind })), ...fileBlows];
const cases = blows.map((blow, turn) => ({ name: blow.name, blow, turn }));
/** In the normal run each blow goes one of the ways, and the way back is tried with every other blow. */
const isTried = (turn: number, way: number) => deep || turn % 3 === way;

const renewal =
  (scene: Scene, thumbprint = second, old = scene.first) =>
  () =>
    scene.renew(thumbprint, old);

async function expectCode(code: number, run: () => ReturnType<Scene["renew"]>, at: string) {
  const result = await run();
  expect([result.end, result.exitCode], `${at}: ${said(result)}`).toEqual(["completed", code]);
}

/** Strikes while it runs; it stops with this code, or is cut off. */
async function strike(
  scene: Scene,
  blow: Blow,
  run: (interrupts: ReturnType<Blow["prepare"]>) => ReturnType<Scene["run"]>,
  code: number,
) {
  const struck = await run(blow.prepare(scene.world, computer));
  const ending = blow.name.startsWith("killed") ? ["killed", null] : ["completed", code];
  expect([struck.end, struck.exitCode], said(struck)).toEqual(ending);
  blow.mend(scene.world, computer);
}

/** A renewal that a blow stopped, and the state before it. */
async function stopped(blow: Blow) {
  const scene = await beginRenewed(stage);
  const start = snapshot(scene.world);
  const given = { NewThumbprint: second, OldThumbprint: scene.first };
  await strike(scene, blow, (interrupts) => scene.run(update, given, { interrupts }), 4);
  return { scene, start };
}
const back = (scene: Scene) => () => scene.run(undo);

describe.each(cases)("a renewal that is stopped, $name,", ({ blow, turn }) => {
  it.runIf(isTried(turn, 0))("is taken back, and made again [criterion 24] [criterion 25]", async () => {
    const { scene, start } = await stopped(blow);
    await expectCode(0, back(scene), "undo");
    expect(snapshot(scene.world)).toEqual(start);
    await expectCode(0, renewal(scene), "renewed again");
    expect(scene.used()).toBe(second);
  });

  it.runIf(isTried(turn, 1))("fails the test, is completed by the next call, and is taken back then", async () => {
    const { scene, start } = await stopped(blow);
    expect((await scene.run(test)).exitCode).toBe(5);
    await expectCode(0, renewal(scene), "called again");
    expect(scene.used()).toBe(second);
    expect(recycles(scene.world, computer)).toBeGreaterThanOrEqual(2);
    expect((await scene.run(test)).exitCode).toBe(0);
    await expectCode(0, back(scene), "undo");
    expect(snapshot(scene.world)).toEqual(start);
  });

  // The client says that its own certificate, which never came into use, was the one before.
  it.runIf(isTried(turn, 2))("is followed by the next renewal, and undo goes back to the first", async () => {
    const { scene, start } = await stopped(blow);
    await expectCode(0, renewal(scene, third, second), "the next renewal");
    expect(scene.used()).toBe(third);
    await expectCode(0, back(scene), "undo");
    expect(snapshot(scene.world)).toEqual(start);
  });
});

describe.each(cases)("an undo of a renewal that is stopped, $name,", ({ blow, turn }) => {
  it.runIf(isTried(turn, 0))("is made good by a second undo [criterion 25]", async () => {
    const scene = await beginRenewed(stage);
    const start = snapshot(scene.world);
    await expectCode(0, renewal(scene), "renewal");
    await strike(scene, blow, (interrupts) => scene.run(undo, {}, { interrupts }), 6);
    await expectCode(0, back(scene), "undo again");
    expect(snapshot(scene.world)).toEqual(start);
    expect(scene.files(/^undo-Update-OwaImCertificate.*done\.json$/)).toHaveLength(1);
  });
});

describe("a recycle of a renewal that is pending", () => {
  it("is made by the next call of the same client, although the thumbprint is there", async () => {
    const { scene } = await stopped(faultAt({ index: 1, kind: "terminating" }));
    const made = mutating(scene.world);
    await expectCode(0, renewal(scene), "called again");
    expect(mutating(scene.world)).toBe(made + 1);
    expect(JSON.parse(read(scene, "undo-Update-OwaImCertificate.json"))).toMatchObject({ pending: [] });
  });
});

describe("the exit codes of the hook", () => {
  it("are 10 and 0 for Undo-OwaImCertificate, and 5 where the pool does not come back", async () => {
    const scene = await beginRenewed(stage);
    const start = snapshot(scene.world);
    const pool = (reads: number | null) =>
      changeState(scene.world, (state) => void (state.computers[computer]!.appPoolReads = reads));
    pool(null);
    await expectCode(5, renewal(scene), "renewal");
    await expectCode(10, () => scene.run(undo, { WhatIf: true }), "rehearsal");
    expect(scene.used()).toBe(second);
    await expectCode(5, back(scene), "undo");
    pool(0);
    await expectCode(0, back(scene), "undo again");
    expect(snapshot(scene.world)).toEqual(start);
  });

  it("are 3 for an undo where someone changed web.config since, and 0 with -KeysOnly", async () => {
    const scene = await beginRenewed(stage);
    const path = computerPaths(scene.world, computer).webConfig;
    await expectCode(0, renewal(scene), "renewal");
    const text = readFileSync(path, "utf8").replace("</configuration>", "<!-- looked at --></configuration>");
    writeFileSync(path, text);
    await expectCode(3, back(scene), "undo");
    await expectCode(0, () => scene.run(undo, { KeysOnly: true }), "undo of the keys");
    expect(readFileSync(path, "utf8")).toBe(text.replace(second, scene.first));
  });

  it.each([
    ["Update", update, "Change"],
    ["Undo", undo, "Undo"],
  ] as const)(
    "are 2 and 1 for %s-OwaImCertificate without rights, and where nobody thought of it",
    async (_name, execution, part) => {
      const scene = await beginRenewed(stage);
      await expectCode(0, renewal(scene), "renewal");
      const start = snapshot(scene.world);
      const given = execution === update ? { NewThumbprint: third, OldThumbprint: second } : {};
      const unexpected = [{ before: `Invoke-Course -Part '${part}'`, hit: 1, script: "$Run.Remove('Record')" }];
      await expectCode(1, () => scene.run(execution, given, { interrupts: unexpected }), "unexpected");
      expect(snapshot(scene.world)).toEqual(start);
      setFaults(scene.world);
      changeState(scene.world, (state) => void (state.computers[computer]!.elevated = false));
      await expectCode(2, () => scene.run(execution, given), "not elevated");
      expect(snapshot(scene.world)).toEqual(start);
    },
  );
});
