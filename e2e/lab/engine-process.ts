import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A request to the driver; `kind` selects it, everything else is the driver's business (`driver.ps1`). */
export type EngineRequest = { readonly kind: "parse" | "run"; readonly [field: string]: unknown };

interface Waiting {
  readonly resolve: (answer: Record<string, unknown>) => void;
  readonly reject: (reason: Error) => void;
}

/** A running engine: one process, requests answered in order, one JSON line each. */
export class EngineProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #complaints = "";
  #ended: string | undefined;

  /** @param environment Variables of the process beside the caller's own. */
  constructor(command: readonly string[], environment: Readonly<Record<string, string>>) {
    const [program = "", ...args] = command;
    this.#child = spawn(program, args, { env: { ...process.env, ...environment }, stdio: "pipe" });
    createInterface({ input: this.#child.stdout }).on("line", (line) => this.#receive(line));
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => (this.#complaints += text));
    this.#child.on("close", () => this.#failAll("The PowerShell engine ended."));
    this.#child.on("error", (error) => this.#failAll(`The PowerShell engine does not start: ${error.message}`));
  }

  get isRunning(): boolean {
    return this.#ended === undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /**
   * @param patience Seconds after which the whole process is given up.
   * @throws Error when the driver reports a failure of its own, or the engine ends before it answers.
   */
  ask(request: EngineRequest, patience: number): Promise<Record<string, unknown>> {
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) throw new Error(this.#ended);
      const deadline = setTimeout(() => this.#child.kill("SIGKILL"), patience * 1000);
      const settle =
        <T>(end: (value: T) => void) =>
        (value: T) => {
          clearTimeout(deadline);
          end(value);
        };
      this.#waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.#child.stdin.write(`${JSON.stringify({ ...request, id })}\n`);
    });
  }

  /** Ends the process, with whatever a killed case left behind. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = new Promise((resolve) => this.#child.once("close", resolve));
    this.#child.kill("SIGKILL");
    await closed;
  }

  #receive(line: string): void {
    if (!line.startsWith("{")) {
      this.#complaints += `${line}\n`;
      return;
    }
    const answer = JSON.parse(line) as Record<string, unknown>;
    const waiting = this.#waiting.get(Number(answer.id));
    this.#waiting.delete(Number(answer.id));
    if (typeof answer.failure === "string") waiting?.reject(new Error(`The lab's driver failed: ${answer.failure}`));
    else waiting?.resolve(answer);
  }

  #failAll(reason: string): void {
    this.#ended = `${reason}\n${this.#complaints}`;
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(this.#ended));
    this.#waiting.clear();
  }
}

/**
 * The command that starts an engine, built first if need be.
 *
 * @throws Error that names the ways to get an engine when there is none.
 */
export function findEngine(): readonly string[] {
  const script = fileURLToPath(new URL("../../scripts/build-engine.mjs", import.meta.url));
  const result = spawnSync(process.execPath, [script], { encoding: "utf8" });
  if (result.status !== 0) throw new Error(result.stderr.trim());
  return JSON.parse(result.stdout) as string[];
}
