/** `npm run test:firefox`: a walk of both topologies on the production build in the computer's own Firefox; the last line counts. */
import { findFirefox } from "./project/browser.mjs";
import { buildWhenNeeded } from "./project/build.mjs";
import { installWhenNeeded } from "./project/install.mjs";
import { requireNode } from "./project/node-version.mjs";
import { stopUnless } from "./project/run.mjs";
import { createStages } from "./project/stages.mjs";
import { runFirefoxTests, unitTotals } from "./project/unit-tests.mjs";

requireNode();
await installWhenNeeded();
const firefox = await findFirefox();
stopUnless(firefox ? 0 : 1, "These tests need Firefox: install it, or set FIREFOX_PATH to its program.");
const { stage, finish } = createStages();
if (await stage("Production build", buildWhenNeeded))
  await stage("Firefox", () => runFirefoxTests(firefox), unitTotals);
process.exit(finish());
