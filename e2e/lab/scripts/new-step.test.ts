import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { artifactBytes } from "@/lib/files/artifact-bytes";
import { generator } from "@/lib/generate/generator";
import { buildPlan } from "@/lib/plan/build-plan";
import { buildChangeRequest } from "@/lib/render/change-request/build-change-request";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { renderScripts } from "@/lib/render/powershell/scripts";
import { manifestRuns } from "@/lib/render/runs";
import { steps } from "@/lib/steps/registry.gen";
import { eventLevelStep, wordsWithEventLevel as words } from "@/lib/testing/event-level-step";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { removeBundle, runOn, unpackFiles } from "../bundle-runs";
import { worldFor } from "../estate";
import { calls, readState, removeWorld, snapshot } from "../world";
import { openStage } from "./stage";

/** A step that nothing but its own three files knows, from the plan to its undo. */
const plan = buildPlan(deriveTopology(answersOf(scenarios["split-3"])), [...steps, eventLevelStep], words);
const scripts = renderScripts(plan, { generator, canonicalAnswers: "", shareLink: undefined }, words);
const stage = openStage();
const bundle = unpackFiles(
  plan,
  scripts.map((script) => ({ path: script.path, bytes: artifactBytes(script) })),
);
const world = worldFor(plan.topology);
afterAll(() => {
  removeBundle(bundle);
  removeWorld(world);
});

const run = (verb: string) =>
  runOn(stage.lab, world, bundle, { script: `exchange/${verb}-OwaMessaging.ps1`, computer: "CAS01" });
const levels = () =>
  readState(world)
    .exchange.eventLogLevels.filter(({ Category }) => Category === "InstantMessage")
    .map(({ Server, Level }) => `${Server} ${Level}`);
const mutating = () => calls(world).filter((call) => call.mutating).length;

describe("a step that is new", () => {
  it("is in change request, checklist and manifest", () => {
    const { scope, backOut } = buildChangeRequest(plan, words);
    const own = scope.find(({ title }) => title === "Let Outlook Web App tell more about instant messaging");
    expect(own?.changes.flatMap(({ objects }) => objects)).toContain(
      "mbx01.contoso.com\\MSExchange OWA\\InstantMessage",
    );
    expect(backOut.steps[0]?.effects).toContain("Put the recorded level of each server back.");
    const rows = buildChecklist(plan, words).groups.flatMap(({ items }) => items.map(({ id }) => id));
    expect(rows).toContain("event-level-shown");
    const runs = manifestRuns(plan).filter((one) => one.steps.includes(eventLevelStep.id));
    expect(runs.map(({ purpose }) => purpose)).toEqual(["apply", "verify", "undo"]);
  });

  it("changes what it names, is proven, and is taken back", async () => {
    const start = snapshot(world);
    const before = ["MBX01 Lowest", "MBX02 Lowest", "MBX03 Lowest"];
    expect(levels()).toEqual(expect.arrayContaining(before));
    expect((await run("Test")).exitCode).toBe(5);
    expect((await run("Set")).exitCode).toBe(0);
    expect(levels()).toEqual(expect.arrayContaining(["MBX01 High", "MBX02 High", "MBX03 High"]));
    expect((await run("Test")).exitCode).toBe(0);
    expect((await run("Undo")).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);
  });

  it("refuses a choice that is none, with the slot that was edited [criterion 31]", async () => {
    const done = mutating();
    const path = join(bundle.folder, "exchange/Set-OwaMessaging.ps1");
    const text = readFileSync(path, "latin1");
    for (const value of ["'high'", "'Highest'", "'Low | High'", "''", "$true"]) {
      writeFileSync(path, text.replace("EventLevel = 'High'", `EventLevel = ${value}`), "latin1");
      const { exitCode, warnings } = await run("Set");
      expect([exitCode, warnings], value).toEqual([
        2,
        [expect.stringContaining("The plan value EventLevel is not one")],
      ]);
    }
    expect(mutating()).toBe(done);
  });
});
