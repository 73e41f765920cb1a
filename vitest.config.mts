import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const common = {
  testTimeout: 120_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    // By default one core is left free; the tests wait for the engine most of the time.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: "unit",
          include: ["lib", "components", "scripts", "server", "app"].map((folder) => `${folder}/**/*.test.ts`),
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: "lab",
          include: ["e2e/lab/**/*.test.ts"],
          globalSetup: ["e2e/lab/temporary-folder.ts"],
          // The files of a worker share its PowerShell engine, which gets quick with what it compiled.
          isolate: false,
        },
      },
      {
        extends: true,
        // Apart from `npm test`: `npm run test:firefox`.
        test: { ...common, name: "firefox", include: ["e2e/firefox/**/*.test.ts"] },
      },
    ],
  },
});
