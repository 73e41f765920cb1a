/**
 * Finds or builds the PowerShell engine for the lab and prints the command that starts it, as a JSON array.
 * Order: pwsh on the path; else the .NET SDK, 10 or later, builds the small host in e2e/lab/engine once and again
 * whenever its sources change; else it fails and names both ways to get an engine.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const lab = join(dirname(fileURLToPath(import.meta.url)), "..", "e2e", "lab");
const engine = join(lab, "engine");
const driver = join(lab, "driver.ps1");
const program = join(engine, "bin", "Release", "net10.0", "engine.dll");
const stamp = join(engine, "bin", "built-from");
const lock = join(engine, "obj", "building");
const staleLock = 300_000;

const works = (command, args) => spawnSync(command, args, { encoding: "utf8" });

function sourcesHash() {
  const hash = createHash("sha256");
  for (const name of ["engine.csproj", "Program.cs", "ExchangeEnums.cs", "LabHost.cs", "LabJson.cs"])
    hash.update(readFileSync(join(engine, name)));
  return hash.digest("hex");
}

const isBuilt = () => existsSync(program) && existsSync(stamp) && readFileSync(stamp, "utf8") === sourcesHash();

/** Test files start side by side, and only one of them may build. */
async function withLock(work) {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > staleLock)
        rmSync(lock, { recursive: true, force: true });
      await sleep(200);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function build() {
  if (isBuilt()) return;
  const result = works("dotnet", ["build", engine, "-c", "Release", "-v", "quiet", "--nologo"]);
  if (result.status !== 0) throw new Error(`The PowerShell engine does not build:\n${result.stdout}${result.stderr}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sourcesHash());
}

async function engineCommand() {
  if (works("pwsh", ["-NoProfile", "-Command", "exit 0"]).status === 0) {
    return ["pwsh", "-NoProfile", "-NonInteractive", "-File", driver];
  }
  const sdk = works("dotnet", ["--version"]);
  if (sdk.status === 0 && Number.parseInt(sdk.stdout, 10) >= 10) {
    await withLock(build);
    return ["dotnet", program, driver];
  }
  throw new Error(
    "No PowerShell engine: install PowerShell 7 (pwsh on the path) or the .NET SDK 10 or later (dotnet on the path).",
  );
}

try {
  process.stdout.write(`${JSON.stringify(await engineCommand())}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
