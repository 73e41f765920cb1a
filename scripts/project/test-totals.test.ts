import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { playwrightTotals, vitestTotals } from "./test-totals.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "owa-im-totals-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe("the totals of a test run", () => {
  it("count a file that could not be loaded as a failed test, and a failed test once", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    const content = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0, testResults };
    expect(vitestTotals(report(content))).toEqual({ passed: 2, failed: 2, skipped: 1 });
  });

  it("count a browser test that passed only when repeated, and an error outside of tests, as failed", () => {
    const content = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: "no server" }] };
    expect(playwrightTotals(report(content))).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it("are unknown without a report", () => {
    expect([vitestTotals(join(folder, "absent")), playwrightTotals(join(folder, "absent"))]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
