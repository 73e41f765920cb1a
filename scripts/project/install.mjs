import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder, run, runNode, stopUnless } from "./run.mjs";

const lockfile = join(projectFolder, "package-lock.json");
const stamp = join(projectFolder, "node_modules", ".wizard-lockfile-sha256");
/** npm writes this file at the end of an installation. */
const installed = join(projectFolder, "node_modules", ".package-lock.json");

/** Installs the dependencies exactly as locked, unless that was done already. */
export async function installWhenNeeded() {
  const wanted = createHash("sha256").update(readFileSync(lockfile)).digest("hex");
  if (!isInstalled(wanted)) {
    console.log("Installing the dependencies.");
    stopUnless(
      await npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
      "The dependencies could not be installed; npm says why above.",
    );
  }
  writeFileSync(stamp, wanted);
}

function isInstalled(wanted) {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return true;
  // npm was run by hand after the lockfile had changed.
  return statSync(installed).mtimeMs > statSync(lockfile).mtimeMs;
}

/** npm names its own program when it starts a script; outside of npm the one on the path is used. */
function npm(args) {
  const program = process.env.npm_execpath;
  return program ? runNode(program, args) : run("npm", args);
}
