import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stepIds, type StepId } from "@/lib/plan/step-ids.gen";
import { stepFacts } from "./facts.gen";

const root = new URL("../../", import.meta.url);
const ids = readdirSync(new URL(".", import.meta.url)).flatMap((name) => /^(.+)\.facts\.ts$/.exec(name)?.[1] ?? []);

describe("the facts of steps", () => {
  it("are in the registry under the name of their file, which is that of a step", () => {
    expect(Object.keys(stepFacts)).toEqual(ids.toSorted());
    expect(ids.filter((id) => !stepIds.includes(id as StepId))).toEqual([]);
  });

  it("are named by every comparison that looks at them, each once", () => {
    for (const [id, comparisons] of Object.entries(stepFacts))
      for (const { reads } of comparisons) {
        expect(reads.length, id).toBeGreaterThan(0);
        expect(new Set(reads).size, id).toBe(reads.length);
      }
  });

  it("are loaded by lib/records alone, so that a page without facts has none of them", () => {
    const sources = ["app", "components", "lib"].flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    );
    const loading = sources
      .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !path.startsWith("lib/testing/"))
      .filter((path) => /from "[^"]*(\/facts\.gen|\.facts)"/.test(readFileSync(new URL(path, root), "utf8")))
      .map((path) => path.replaceAll("\\", "/"));
    expect(loading.toSorted()).toEqual(["lib/records/contradictions.ts", "lib/steps/facts.gen.ts"]);
  });
});
