/** Serves the production build on PORT (3000 unless told otherwise; 0 lets the system choose). */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readBuiltFiles } from "./server/built-files.mjs";
import { createWizardServer } from "./server/create-wizard-server.mjs";

process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";

const projectFolder = fileURLToPath(new URL("..", import.meta.url));
const buildFolder = join(projectFolder, ".next");
const port = process.env.PORT || "3000";

if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
  stop(`PORT is "${port}", which is not a port: set it to a number up to 65535, e.g. PORT=3001 npm start.`);
}
if (!existsSync(join(buildFolder, "BUILD_ID")))
  stop("There is no production build yet: npm start makes one and serves it.");

const { default: next } = await import("next");
const app = next({ dev: false, dir: projectFolder });
const [files] = await Promise.all([readBuiltFiles(buildFolder), app.prepare()]);
const server = createWizardServer({
  files,
  answerByNext: app.getRequestHandler(),
  trustProxy: process.env.TRUST_PROXY === "1",
});

server.on("error", (error) => {
  const taken = `Port ${port} is taken by another program: choose another with the variable PORT, e.g. PORT=3001 npm start.`;
  stop(error.code === "EADDRINUSE" ? taken : `The server cannot listen on port ${port}: ${error.message}`);
});
server.listen(Number(port), () => {
  console.log(`The wizard is at http://localhost:${server.address().port} (stop it with Ctrl+C).`);
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
