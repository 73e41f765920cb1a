import type { Problem } from "@/lib/errors/problem";

/**
 * A problem as the API may answer it: with nothing of the input in it (safety E7). Of an unknown key only the place is
 * named. `npm run generate` and the page tell more, since their words stay with the person who wrote the answers.
 */
export function withoutEcho(problem: Problem): Problem {
  const { path } = problem;
  switch (problem.code) {
    case "DUPLICATE":
      return { path, code: "SOME_DUPLICATE", values: {} };
    case "UNKNOWN_KEY":
      return { path: path.replace(/(^|\.)[^.]*$/, ""), code: "SOME_UNKNOWN_KEY", values: {} };
    default:
      return problem;
  }
}
