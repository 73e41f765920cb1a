import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it.each([
  ["1", 9],
  ["0", 2],
  [undefined, 2],
])("OWA_IM_DEEP=%s decides how often a random test runs: %d times of 2 or 9", async (value, expected) => {
  vi.stubEnv("OWA_IM_DEEP", value);
  const { deep, runs } = await import("./run-count");
  expect([deep, runs(2, 9)]).toEqual([expected === 9, expected]);
});
