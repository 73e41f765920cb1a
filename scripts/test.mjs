/**
 * `npm test`: everything that has to hold, on a fresh clone as well. Every stage runs even if an earlier one failed, so
 * that one run tells all; a failed stage without tests of its own counts as one failure in the last line.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./project/browser.mjs";
import { buildWhenNeeded } from "./project/build.mjs";
import { installWhenNeeded } from "./project/install.mjs";
import { requireNode } from "./project/node-version.mjs";
import { runNode, stopUnless } from "./project/run.mjs";
import { playwrightTotals, vitestTotals } from "./project/test-totals.mjs";

const reports = { vitest: join(".cache", "vitest.json"), playwright: join(".cache", "playwright.json") };
const program = (...path) => join("node_modules", ...path);

requireNode();
await installWhenNeeded();
const browser = await findBrowser();
stopUnless(
  browser ? 0 : 1,
  "The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.",
);
for (const report of Object.values(reports)) rmSync(report, { force: true });

const totals = { passed: 0, failed: 0, skipped: 0 };
await stage("PowerShell engine", () => runNode(join("scripts", "build-engine.mjs")));
await stage("Types", () => runNode(program("typescript", "bin", "tsc"), ["--noEmit"]));
await stage("Lint", () => runNode(program("eslint", "bin", "eslint.js"), [".", "--max-warnings", "0"]));
await stage("Format", () =>
  runNode(program("prettier", "bin", "prettier.cjs"), ["--check", "--log-level", "warn", "."]),
);
await stage("Unit tests", runUnitTests, () => vitestTotals(reports.vitest));
const built = await stage("Production build", buildWhenNeeded);
if (built) await stage("Browser tests", runBrowserTests, () => playwrightTotals(reports.playwright));
if (totals.skipped > 0) console.log(`${totals.skipped} skipped`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

function runUnitTests() {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reports.vitest}`];
  return runNode(program("vitest", "vitest.mjs"), ["run", ...reporters]);
}

function runBrowserTests() {
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright };
  return runNode(program("@playwright", "test", "cli.js"), ["test"], env);
}

async function stage(name, runStage, totalsOf = () => undefined) {
  console.log(`\n== ${name}`);
  const succeeded = (await runStage()) === 0;
  const counted = totalsOf() ?? { passed: 0, failed: 0, skipped: 0 };
  totals.passed += counted.passed;
  totals.failed += succeeded ? counted.failed : Math.max(1, counted.failed);
  totals.skipped += counted.skipped;
  if (!succeeded) console.error(`== ${name}: failed`);
  return succeeded;
}
