import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EngineProcess, findEngine } from "./engine-process";
import type { ParseResult, RunRequest, RunResult } from "./lab-types";

export type { ParseResult, RunRequest, RunResult } from "./lab-types";

/** A PowerShell engine that parses and runs scripts. */
export interface Lab {
  parseScript(text: string): Promise<ParseResult>;
  /** Runs one case in a runspace of its own. Cases of one lab run one after another. */
  runScript(request: RunRequest): Promise<RunResult>;
  stop(): Promise<void>;
  /** False once it has stopped, or a case that hung was given up together with the engine. */
  readonly isRunning: boolean;
}

let shared: Promise<Lab> | undefined;

/**
 * The engine of this worker, for every test file that it runs: the first run of a script, which compiles it and the library,
 * takes ten times as long as the next. It goes with the worker; nobody stops it.
 */
export async function sharedLab(): Promise<Lab> {
  if (!(await shared)?.isRunning) shared = startLab();
  return shared as Promise<Lab>;
}

/**
 * Starts the engine; builds it first where that has not happened yet.
 *
 * @throws Error that names the ways to get an engine when there is none.
 */
export async function startLab(): Promise<Lab> {
  const folder = mkdtempSync(join(tmpdir(), "owa-im-lab-"));
  const environment = {
    // The test root is trusted by this process only: OpenSSL's own variables point .NET's chain engine at it.
    SSL_CERT_FILE: join(folder, "trusted-roots.pem"),
    SSL_CERT_DIR: join(folder, "no-other-roots"),
    // Profiling of the compiler costs a fifth of a short run and is worth it only in long ones.
    DOTNET_TieredPGO: "0",
    // Times of the event log are local ones: where the zone is UTC, a script that mixes the two goes unnoticed.
    TZ: "Asia/Shanghai",
    // Pipes and sockets of the runtime outlive a process that is killed; here they go with the folder.
    TMPDIR: folder,
  };
  const engine = new EngineProcess(findEngine(), environment);
  let scripts = 0;
  return {
    parseScript: async (text) => (await engine.ask({ kind: "parse", text }, patience)) as unknown as ParseResult,
    runScript: async (request) => {
      let path = request.path;
      if (path === undefined) {
        scripts += 1;
        path = join(folder, `case-${scripts}.ps1`);
        writeFileSync(path, request.text ?? "");
      }
      const whole = { kind: "run" as const, ...defaults(folder), ...request, path };
      return (await engine.ask(whole, whole.timeoutSeconds + patience)) as unknown as RunResult;
    },
    get isRunning() {
      return engine.isRunning;
    },
    stop: async () => {
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Seconds beyond a case's own limit after which the engine itself counts as hung. */
const patience = 60;

const defaults = (folder: string) => ({
  world: folder,
  computer: "",
  shell: "none",
  invocation: "call",
  parameters: {},
  environment: {},
  answer: "",
  interrupts: [],
  remote: false,
  timeoutSeconds: 120,
});
