import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Folder of the project; every command runs there. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a program with this terminal and resolves with its exit code; a program that cannot start counts as 127. */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      stdio: "inherit",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    child.on("error", () => resolve(127));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a script of the project, or the command line program of a dependency, with this Node. */
export function runNode(script, args = [], env = {}) {
  return run(process.execPath, [script, ...args], env);
}

/** Stops this program when a step has failed. */
export function stopUnless(exitCode, message) {
  if (exitCode === 0) return;
  console.error(message);
  process.exit(1);
}
