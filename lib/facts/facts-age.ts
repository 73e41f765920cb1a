/** Facts that are older may be right, but nobody knows: a month sees certificates renewed and servers moved. */
const longestAge = 31 * 86_400_000;
/** Clocks differ; one that is ahead by more than a day is wrong, and its file would be the newest for ever. */
const mostAhead = 86_400_000;

/** What is wrong with the time of a facts file, `2026-11-23T22:15:30Z`, if anything is; `now` in milliseconds. */
export function ageProblem(time: string, now: number): "too-old" | "in-future" | undefined {
  const age = now - Date.parse(time);
  if (age > longestAge) return "too-old";
  return age < -mostAhead ? "in-future" : undefined;
}
