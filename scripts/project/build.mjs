import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { projectFolder, runNode } from "./run.mjs";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "tailwind.config.ts",
  "tsconfig.json",
];
const notBuilt = /\.test\.tsx?$|[\\/]__golden__[\\/]|[\\/]lib[\\/]testing[\\/]/;
const buildFolder = join(projectFolder, ".next");
const stamp = join(buildFolder, "wizard-sources-sha256");

/** Makes the production build, unless the last one was made from the same sources; resolves with the exit code. */
export async function buildWhenNeeded() {
  if (existsSync(join(buildFolder, "BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === sourcesHash())
    return 0;
  console.log("Building the wizard.");
  const exitCode = await runNode(join("node_modules", "next", "dist", "bin", "next"), ["build"]);
  if (exitCode === 0) writeFileSync(stamp, sourcesHash());
  return exitCode;
}

function sourcesHash() {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((name) => filesOf(join(projectFolder, name))).sort()) {
    hash
      .update(`${relative(projectFolder, path)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return notBuilt.test(path) ? [] : [path];
  return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}
