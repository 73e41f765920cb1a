/**
 * `npm run test:deep`: the unit tests with the full numbers of random cases, and the browser tests with every page, plan and
 * text of which `npm test` takes one of each kind; the last line counts, as for `npm test`.
 */
import { browserTotals, requireBrowser, runDeepBrowserTests } from "./project/browser-tests.mjs";
import { buildWhenNeeded } from "./project/build.mjs";
import { installWhenNeeded } from "./project/install.mjs";
import { requireNode } from "./project/node-version.mjs";
import { createStages } from "./project/stages.mjs";
import { runDeepTests, runEngineBuild, unitTotals } from "./project/unit-tests.mjs";

requireNode();
await installWhenNeeded();
const browser = await requireBrowser();
const { stage, finish } = createStages();
await stage("PowerShell engine", runEngineBuild);
const built = await stage("Production build", buildWhenNeeded);
if (built) await stage("Deep browser tests", () => runDeepBrowserTests(browser), browserTotals);
await stage("Deep unit tests", runDeepTests, unitTotals);
process.exit(finish());
