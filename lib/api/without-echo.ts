import type { Problem } from "@/lib/errors/problem";

/** Sentences for the problems whose own message quotes what was sent: harmless on the sender's screen, not in an answer. */
const quiet: Readonly<Record<string, string>> = {
  DUPLICATE: "This name stands in its list already; each is needed once.",
  UNKNOWN_KEY: "A key is not known here; look for a spelling mistake.",
};

/**
 * A problem as the API may answer it: with nothing of the input in it (safety E7). Of an unknown key only the place is
 * named. `npm run generate` and the page tell more, since their messages stay with the person who wrote the answers.
 */
export function withoutEcho(problem: Problem): Problem {
  const message = quiet[problem.code ?? ""];
  if (message === undefined) return problem;
  const path = problem.code === "UNKNOWN_KEY" ? problem.path.replace(/(^|\.)[^.]*$/, "") : problem.path;
  return { ...problem, path, message };
}
