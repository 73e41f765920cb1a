import { rmSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./run.mjs";
import { vitestTotals } from "./test-totals.mjs";

const report = join(".cache", "vitest.json");

/** Makes sure of the PowerShell engine before the tests ask for it side by side. */
export function runEngineBuild() {
  return runNode(join("scripts", "build-engine.mjs"));
}

/** Runs the tests of the core, the scripts and the lab. */
export function runUnitTests() {
  return runVitest(["unit", "lab"]);
}

/** The same tests with the full numbers of random cases, which take as long as they take. */
export function runDeepTests() {
  return runVitest(["unit", "lab"], ["--testTimeout=3600000"], { OWA_IM_DEEP: "1" });
}

/** The walks in Firefox, whose program is at this path. */
export function runFirefoxTests(path) {
  return runVitest(["firefox"], [], { FIREFOX_PATH: path });
}

/** What the last run of them counted. */
export function unitTotals() {
  return vitestTotals(report);
}

function runVitest(projects, args = [], env = {}) {
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const chosen = projects.map((name) => `--project=${name}`);
  return runNode(join("node_modules", "vitest", "vitest.mjs"), ["run", ...chosen, ...reporters, ...args], env);
}
