/**
 * `npm run criteria`: the numbered criteria of docs/safety.md that nothing covers. A criterion is covered by a test whose title
 * names it ("[criterion 9]"), or by a dated line of docs/manual-lab-list.md when only a real Windows lab can show it.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./project/run.mjs";

const folders = ["app", "components", "e2e", "lib", "scripts", "server"];
const labList = join(projectFolder, "docs", "manual-lab-list.md");
const safety = readFileSync(join(projectFolder, "docs", "safety.md"), "utf8");
const criteria = [...safety.matchAll(/^(\d+)\. \*\*\(/gm)].map((match) => Number(match[1]));

const inTests = folders.flatMap(testsIn).flatMap((path) => criteriaIn(readFileSync(path, "utf8")));
const inLab = existsSync(labList)
  ? readFileSync(labList, "utf8")
      .split("\n")
      .filter((line) => /\b20\d\d-\d\d-\d\d\b/.test(line))
      .flatMap(criteriaIn)
  : [];
const covered = new Set([...inTests, ...inLab]);
const uncovered = criteria.filter((number) => !covered.has(number));

console.log(
  `${criteria.length - uncovered.length} of ${criteria.length} criteria are covered, ${new Set(inLab).size} of them by the manual lab list.`,
);
if (uncovered.length > 0) console.log(`Not covered: ${uncovered.join(", ")}`);
process.exit(uncovered.length === 0 ? 0 : 1);

function testsIn(folder) {
  const top = join(projectFolder, folder);
  if (!existsSync(top)) return [];
  const names = readdirSync(top, { recursive: true }).filter((name) => /\.(test|spec)\.tsx?$/.test(name));
  return names.map((name) => join(top, name));
}

function criteriaIn(text) {
  return [...text.matchAll(/\[criterion (\d+)\]/g)].map((match) => Number(match[1]));
}
