/**
 * `npm test`: everything that has to hold, on a fresh clone as well; the last line counts. What needs little of one another
 * runs side by side: the checks of the source in two rows, and the production build beside the unit tests.
 */
import { join } from "node:path";
import { browserTotals, requireBrowser, runBrowserTests } from "./project/browser-tests.mjs";
import { buildWhenNeeded } from "./project/build.mjs";
import { installWhenNeeded } from "./project/install.mjs";
import { requireNode } from "./project/node-version.mjs";
import { runNode } from "./project/run.mjs";
import { createStages } from "./project/stages.mjs";
import { runEngineBuild, runUnitTests, unitTotals } from "./project/unit-tests.mjs";

const program = (...path) => join("node_modules", ...path);
const prettier = ["--check", "--log-level", "warn", "."];

requireNode();
await installWhenNeeded();
const browser = await requireBrowser();

const { stage, finish } = createStages();
await Promise.all([checkTypesAndFormat(), buildEngineAndLint()]);
const [built] = await Promise.all([
  stage("Production build", buildWhenNeeded),
  stage("Unit tests", runUnitTests, unitTotals),
]);
if (built) await stage("Browser tests", () => runBrowserTests(browser), browserTotals);
process.exit(finish());

/** The types come before the build, which writes some of its own and would do so while they are read. */
async function checkTypesAndFormat() {
  await stage("Types", () => runNode(program("typescript", "bin", "tsc"), ["--noEmit"]));
  await stage("Format", () => runNode(program("prettier", "bin", "prettier.cjs"), prettier));
}

async function buildEngineAndLint() {
  await stage("PowerShell engine", runEngineBuild);
  await stage("Lint", () => runNode(program("eslint", "bin", "eslint.js"), [".", "--max-warnings", "0"]));
}
