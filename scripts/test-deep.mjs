/** `npm run test:deep`: the unit tests with the full numbers of random cases; the last line counts, as for `npm test`. */
import { installWhenNeeded } from "./project/install.mjs";
import { requireNode } from "./project/node-version.mjs";
import { createStages } from "./project/stages.mjs";
import { runDeepTests, runEngineBuild, unitTotals } from "./project/unit-tests.mjs";

requireNode();
await installWhenNeeded();
const { stage, finish } = createStages();
await stage("PowerShell engine", runEngineBuild);
await stage("Deep unit tests", runDeepTests, unitTotals);
process.exit(finish());
