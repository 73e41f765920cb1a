import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "@/lib/messages/en/catalogue";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { generatePlan } from "@/lib/generate/generate";
import { buildChecklist } from "./build-checklist";
import { csvCell, writeChecklistCsv } from "./write-csv";

/** OWASP's list: what a cell must not start with, blanks and invisible characters aside. */
const dangerous = ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"];

describe("a CSV cell", () => {
  it.each(dangerous)("never starts with %j [criterion 50]", (mark) => {
    for (const before of ["", " ", "\n", "\t \u00a0", "\u200b", "\u3000"])
      expect(csvCell(`${before}${mark}1+1`)).toMatch(/^"'/);
  });

  it("is quoted and reads back as the text, with at most an apostrophe in front [criterion 50]", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...dangerous, '"', ",", ";", "a", " ") }), (text) => {
        const cell = csvCell(text);
        expect(cell).toMatch(/^"(?:[^"]|"")*"$/);
        expect(cell.slice(1, -1).replaceAll('""', '"').replace(/^'/, "")).toBe(text);
      }),
    );
  });

  it("holds every accepted value of every field without a formula [criterion 50]", () => {
    const starts = adversarialInputs
      .flatMap(({ normalised }) => (normalised === null ? [] : [csvCell(normalised)]))
      .filter((cell) => /^"[\p{Z}\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(cell));
    expect(starts).toEqual([]);
  });

  it("leaves patterns of String.replace alone [criterion 51]", () => {
    expect(csvCell('$& $1 $` "')).toBe('"$& $1 $` """');
  });
});

describe("checklist.csv", () => {
  const lines = (name: string) =>
    writeChecklistCsv(buildChecklist(generatePlan(answersOf(scenarios[name])), en), en)
      .trimEnd()
      .split("\n");

  it.each(Object.keys(scenarios))("has the same number of cells in each line of %s [criterion 50]", (name) => {
    const counts = new Set(lines(name).map((line) => line.match(/"(?:[^"]|"")*"/g)?.length));
    expect([...counts]).toEqual([18]);
  });

  it("has a line for each server that is ticked on its own", () => {
    const applied = lines("split-12").filter((line) => line.includes('"apply-owa-im-config"'));
    expect(applied).toHaveLength(12);
    expect(applied[0]).toContain('"mbx01.contoso.com"');
    expect(applied[11]).toContain('"mbx12.contoso.com"');
  });

  it("has the plan hash once", () => {
    const all = lines("split-12");
    expect(all.filter((line) => /"[0-9a-f]{64}"/.test(line))).toEqual([all[1]]);
  });

  /** The cells of a line by their column. */
  const cellsOf = (name: string) => {
    const [head = [], ...rows] = lines(name).map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = ""]) => cell),
    );
    return rows.map((row) => Object.fromEntries(row.map((cell, column) => [head[column] ?? "", cell])));
  };

  it.each(Object.keys(scenarios))("says in each line of %s where, by whom and with which result it is done", (name) => {
    const { topology } = generatePlan(answersOf(scenarios[name]));
    const computers = ["", ...topology.clientAccessServers, ...topology.mailboxServers.map(({ fqdn }) => fqdn)];
    const lists = buildChecklist(generatePlan(answersOf(scenarios[name])), en).groups.flatMap(({ items }) => items);
    for (const row of cellsOf(name)) {
      for (const column of ["part", "where", "who", "action", "expected"])
        expect(row[column], `${row.id ?? ""}: ${column}`).not.toBe("");
      const command = lists.find(({ id }) => id === row.id)?.command;
      expect(row.command === "", row.id).toBe(command === undefined);
      expect(computers).toContain(row.host);
      expect(row.run).toMatch(/^\d*$/);
      expect(row.step).toMatch(row.run === "" ? /^$/ : new RegExp(`^(?:${row.run ?? ""}\\.\\d+)?$`));
      expect(row.variant).toMatch(/^(?:[AB]: either A .*, never both)?$/);
    }
  });
});
