/** `npm run test:deep` sets the variable: random tests then take the number of runs that finds the rare case. */
export const deep = process.env.OWA_IM_DEEP === "1";

/** How often a random test runs: enough to see a broken rule at once, or the full number in a deep run. */
export function runs(normal: number, deepRuns: number): number {
  return deep ? deepRuns : normal;
}
