import { expect, it } from "vitest";
import { createStages } from "./stages.mjs";

it("every stage runs, also beside others and after failed ones, and the last line counts them all", async () => {
  const lines: string[] = [];
  const { stage, finish } = createStages((line: string) => void lines.push(line));
  const tests = (passed: number, failed: number) => () => ({ passed, failed, skipped: 1 });
  const succeeded = await Promise.all([
    stage("Types", () => Promise.resolve(2)),
    stage("Build", () => Promise.reject(new Error("The disk is full."))),
    stage("Unit tests", () => Promise.resolve(0), tests(5, 0)),
    stage("Browser tests", () => Promise.resolve(1), tests(7, 3)),
    stage("Lost tests", () => Promise.resolve(1), tests(0, 0)),
  ]);
  expect(succeeded).toEqual([false, false, true, false, false]);
  expect(finish()).toBe(1);
  expect(lines.filter((line) => line.endsWith("failed"))).toEqual([
    "== Types: failed",
    "== Build: failed",
    "== Browser tests: failed",
    "== Lost tests: failed",
    "12 passed, 6 failed",
  ]);
  expect(lines.at(-1)).toBe("12 passed, 6 failed");
});

it("a run without a failure ends well", async () => {
  const lines: string[] = [];
  const { stage, finish } = createStages((line: string) => void lines.push(line));
  await stage("Lint", () => Promise.resolve(0));
  expect([finish(), lines.at(-1)]).toEqual([0, "0 passed, 0 failed"]);
});
