import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deep } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { executions, runOn, type Execution } from "../bundle-runs";
import { snapshot } from "../world";
import { mutating } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();
const input = scenarios["dial-plans"];
const block = /\$Plan = \[ordered\]@\{\r\n([\s\S]*?)\r\n\}\r\n/;

/** One value of the plan block: its slot, and where its literal is in the text. */
interface Slot {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Every literal of a plan block, keys of tables as well. */
function slotsOf(text: string): readonly Slot[] {
  const found = block.exec(text);
  if (found === null) throw new Error("The script has no plan block.");
  const slots: Slot[] = [];
  let name = "";
  for (const line of found[1]?.matchAll(/.*\r\n|.+$/g) ?? []) {
    const from = found.index + found[0].indexOf(found[1] ?? "") + line.index;
    name = /^ {4}([A-Z]\w*) = /.exec(line[0])?.[1] ?? name;
    for (const literal of line[0].matchAll(/'(?:[^']|'')*'|(?<= = )\d+/g))
      slots.push({ name, start: from + literal.index, end: from + literal.index + literal[0].length });
  }
  return slots;
}

/** Scripts of the plan, once each. */
const once = (all: readonly Execution[]) =>
  all.filter((one, at) => all.findIndex(({ script }) => script === one.script) === at);

describe("a plan block that was edited", () => {
  const refused = ["'a;b'", "'$(Get-Service)'", "$null", "''"];
  it.each(["apply", "verify", "undo"] as const)(
    "to a refused value in any slot stops the scripts that %s with exit code 2, naming the slot [criterion 31]",
    async (purpose) => {
      const { bundle, world } = stage.begin(input);
      const copy = stage.copyOf(bundle);
      const start = snapshot(world);
      for (const execution of once(executions(bundle, purpose))) {
        const path = join(copy.folder, execution.script);
        const text = readFileSync(path, "latin1");
        const slots = slotsOf(text);
        expect(slots.length).toBeGreaterThan(3);
        for (const [at, { name, start: from, end }] of slots.entries()) {
          for (const [turn, value] of refused.entries()) {
            if (!deep && turn !== at % refused.length) continue;
            writeFileSync(path, text.slice(0, from) + value + text.slice(end), "latin1");
            const result = await runOn(stage.lab, world, copy, execution);
            const what = `${execution.script}: ${name} = ${value}: ${result.warnings.join("\n")}`;
            expect([result.end, result.exitCode], what).toEqual(["completed", 2]);
            // A table whose key is nothing is no table, and then the whole block is nothing.
            const named = value === "$null" && text.slice(end).startsWith(" =") ? "PlanHash" : name;
            expect(result.warnings, what).toEqual([expect.stringContaining(`The plan value ${named} is not one`)]);
          }
        }
        writeFileSync(path, text, "latin1");
      }
      expect(mutating(world)).toBe(0);
      expect(snapshot(world)).toEqual(start);
    },
    600_000,
  );

  it.each([
    ["Port", "0"],
    ["Port", "65536"],
    ["Port", "5199.5"],
    ["Port", "'5199'"],
    ["PlanHash", "'" + "A".repeat(64) + "'"],
    ["PoolFqdn", "'pool01'"],
    ["RecordsDirectory", "'C:\\Records\\..\\..\\inetpub'"],
    ["RecordsDirectory", "'\\\\server\\share'"],
    ["SiteId", "'-Munich'"],
  ])("%s = %s is refused", async (name, value) => {
    const { bundle, world } = stage.begin(input);
    const copy = stage.copyOf(bundle);
    const path = join(copy.folder, "lync/Set-LyncTrust.ps1");
    const text = readFileSync(path, "latin1");
    const slot = slotsOf(text).find((one) => one.name === name);
    if (slot === undefined) throw new Error(`There is no ${name}.`);
    writeFileSync(path, text.slice(0, slot.start) + value + text.slice(slot.end), "latin1");
    const result = await runOn(stage.lab, world, copy, { script: "lync/Set-LyncTrust.ps1", computer: "FE01" });
    expect([result.exitCode, result.warnings], value).toEqual([2, [expect.stringContaining(name)]]);
    expect(mutating(world)).toBe(0);
  });
});

/** Each edit of Set-LyncTrust besides a value, and the value that is named. */
describe("a plan whose kinds were edited", () => {
  it.each([
    ["a kind that is missing", / PoolFqdn = 'hostName';/, "", "PoolFqdn"],
    ["a kind that there is not", "PoolFqdn = 'hostName'", "PoolFqdn = 'anything'", "PoolFqdn"],
    ["another kind", "Port = 'number 1-65535'", "Port = 'hostName'", "Port"],
    ["bounds that exclude the value", "Port = 'number 1-65535'", "Port = 'number 1-9'", "Port"],
    ["a list for one value", "SiteId = 'siteId'", "SiteId = 'siteId -> siteId'", "SiteId"],
    [
      "a table with more values",
      "TrustedServer = 'hostName -> hostName'",
      "TrustedServer = 'hostName -> hostName, hostName'",
      "TrustedServer",
    ],
    ["two values for one", /( {4}SiteId = )('[^']*')/, "$1$2, $2", "SiteId"],
    ["a value that is missing", /^ {4}SiteId = .*\r\n/m, "", "SiteId"],
    ["no hash of the plan", /^ {4}PlanHash = .*\r\n/m, "", "PlanHash"],
  ])("is refused for %s", async (_what, from, to, named) => {
    const { bundle, world } = stage.begin(input);
    const copy = stage.copyOf(bundle);
    const path = join(copy.folder, "lync/Set-LyncTrust.ps1");
    const text = readFileSync(path, "latin1");
    const edited = text.replace(from, to);
    expect(edited).not.toBe(text);
    writeFileSync(path, edited, "latin1");
    const result = await runOn(stage.lab, world, copy, { script: "lync/Set-LyncTrust.ps1", computer: "FE01" });
    expect([result.exitCode, result.warnings]).toEqual([
      2,
      [expect.stringContaining(`The plan value ${named} is not one that the wizard writes.`)],
    ]);
    expect(mutating(world)).toBe(0);
  });
});

describe("-PlanHash", () => {
  it("that is another one stops every script with exit code 2, and the right one goes on", async () => {
    const { bundle, world } = stage.begin(input);
    for (const purpose of ["apply", "verify", "undo"] as const) {
      for (const execution of once(executions(bundle, purpose))) {
        const other = await runOn(stage.lab, world, bundle, execution, { PlanHash: "0".repeat(64) });
        expect([other.exitCode, other.warnings], execution.script).toEqual([
          2,
          [expect.stringContaining(bundle.plan.hash)],
        ]);
        const own = await runOn(stage.lab, world, bundle, execution, { PlanHash: bundle.plan.hash });
        expect(own.exitCode, execution.script).not.toBe(2);
      }
      if (purpose === "apply") expect(mutating(world)).toBeGreaterThan(0);
    }
  }, 300_000);
});
