import { spawn } from "node:child_process";

export interface RunningWizard {
  /** Without a slash at its end. */
  readonly address: string;
  readonly stop: () => void;
}

/** Serves the production build on a port that the system chooses. @throws Error when the server ends before it listens. */
export function startWizard(): Promise<RunningWizard> {
  const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: { ...process.env, PORT: "0", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (bytes: Buffer) => {
      said += bytes.toString("utf8");
      const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (address) resolve({ address, stop: () => server.kill() });
    });
    server.on("exit", (code) => reject(new Error(`The server ended with ${String(code)}: ${said}`)));
  });
}
