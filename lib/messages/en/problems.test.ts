import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { portTable } from "@/lib/answers/fields/port-table";
import { entries, questions } from "@/lib/answers/questions/questions";
import { problemWords } from "./problems";

/** Everything that may use a code: the core without its words. That each code has words, the compiler sees. */
const sources = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.ts$/.test(path) && !/\.(test|gen)\.ts$|^(messages|testing)\//.test(path.replaceAll("\\", "/")))
  .map((path) => readFileSync(`lib/${path}`, "utf8"))
  .join("\n");

describe("each word of the problems has a user:", () => {
  it.each(["problems", "remarks", "advice", "shareProblems", "dropped", "unneeded"] as const)("%s", (kind) => {
    const unused = Object.keys(problemWords[kind]).filter((code) => !sources.includes(`"${code}"`));
    expect(unused).toEqual([]);
  });

  it("names of services", () => {
    const { portServices } = problemWords;
    expect(Object.keys(portServices).sort()).toEqual([...new Set(portTable.map(({ service }) => service))].sort());
  });

  it("words of answers, which are those of the questions and their groups", () => {
    const paths = questions.flatMap(({ path, question }) => [
      path,
      ...("item" in question ? [`${path}[]`] : []),
      ...("fields" in question ? Object.keys(question.fields).map((key) => `${path}[].${key}`) : []),
    ]);
    const named = new Set(["", "schema", ...Object.keys(entries), ...paths]);
    expect(Object.keys(problemWords.answers).sort()).toEqual([...named].sort());
  });
});
