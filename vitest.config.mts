import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: [
      "lib/**/*.test.ts",
      "components/**/*.test.ts",
      "scripts/**/*.test.ts",
      "server/**/*.test.ts",
      "app/**/*.test.ts",
      "e2e/lab/**/*.test.ts",
    ],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // By default one core is left free; the tests wait for the engine most of the time.
    maxWorkers: 2,
  },
});
