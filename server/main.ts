/** Serves the production build on PORT (3000 unless told otherwise; 0 lets the system choose). */
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readBuiltFiles } from "./built-files";
import { cannotListen, notAPort, portOf } from "./port";
import { createWizardServer } from "./wizard-server";

const projectFolder = fileURLToPath(new URL("..", import.meta.url));
const buildFolder = join(projectFolder, ".next");

void main();

async function main(): Promise<void> {
  const port = portOf(process.env.PORT);
  if (port === undefined) return stop(notAPort(process.env.PORT ?? ""));
  if (!existsSync(join(buildFolder, "BUILD_ID")))
    return stop("There is no production build yet: npm start makes one and serves it.");
  const server = await createServer();
  server.on("error", (error) => stop(cannotListen(port, error)));
  server.listen(port, () => {
    const address = server.address();
    const chosen = typeof address === "object" && address !== null ? address.port : port;
    console.log(`The wizard is at http://localhost:${chosen} (stop it with Ctrl+C).`);
  });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

async function createServer(): Promise<Server> {
  // Next.js reads both when it is loaded.
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: projectFolder });
  const [files] = await Promise.all([readBuiltFiles(buildFolder), app.prepare()]);
  const answerByNext = app.getRequestHandler();
  return createWizardServer({ files, answerByNext, trustProxy: process.env.TRUST_PROXY === "1" });
}

function stop(message: string): void {
  console.error(message);
  process.exit(1);
}
