/** `npm start`: from a fresh clone to a running wizard; the second time it only serves. */
import { buildWhenNeeded } from "./project/build.mjs";
import { installWhenNeeded } from "./project/install.mjs";
import { requireNode } from "./project/node-version.mjs";
import { stopUnless } from "./project/run.mjs";

requireNode();
await installWhenNeeded();
stopUnless(await buildWhenNeeded(), "The production build failed; Next.js says why above.");
// From here on this Node reads TypeScript.
await import("tsx");
await import("../server/main.ts");
