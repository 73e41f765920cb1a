/**
 * `npm run -s generate`: the wizard's result from a file of answers, the same bytes as the page makes.
 * Results go to standard output, everything for people to standard error.
 */
import { readFileSync } from "node:fs";
import { runGenerate } from "./cli/generate-command";

process.exitCode = runGenerate(process.argv.slice(2), {
  readInput: () => readFileSync(0),
  print: (line) => console.log(line),
  say: (line) => console.error(line),
});
