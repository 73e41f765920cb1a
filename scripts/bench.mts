// `npm run bench`: what plan, bundle, link and pages cost. Nothing here fails a test: it prints a table.
import { parseAnswers } from "@/lib/answers/parse-answers";
import type { Answers } from "@/lib/answers/types";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { zipBundle } from "@/lib/bundle/zip";
import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { encodeShare } from "@/lib/share/share-link";
import { manyServers } from "@/lib/testing/many-servers";
import { measurePages } from "./bench/pages";

function answers(count: number): Answers {
  const parsed = parseAnswers(manyServers(count), { maxServers: Number.MAX_SAFE_INTEGER });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 3)));
  return parsed.value.answers;
}

/** Median milliseconds of several runs, after one to warm up. */
function median(runs: number, work: () => void): string {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return `${(times[Math.floor(runs / 2)] ?? 0).toFixed(1)} ms`;
}

const rows: string[][] = [["what", "size", "measured", "target"]];
for (const [count, runs] of [
  [1, 21],
  [10, 21],
  [200, 9],
  [2000, 3],
] as const) {
  const input = answers(count);
  rows.push([
    "plan",
    `${count}+${count} servers`,
    median(runs, () => generatePlan(input)),
    count === 10 ? "7 ms a key, with the page" : "",
  ]);
  rows.push([
    "bundle with zip",
    `${count}+${count} servers`,
    median(runs, () => zipBundle(generateBundle(input).bundle)),
    count === 200 ? "100 ms" : "",
  ]);
}
for (const [count, target] of [
  [1, ""],
  [4, "450"],
  [16, "1,100"],
  [40, "file only above 2,000"],
] as const) {
  rows.push([
    "share link",
    `${count}+${count} servers`,
    `${encodeShare(canonicalJson(answers(count))).length} characters`,
    target,
  ]);
}
rows.push(...(await measurePages()));

const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
