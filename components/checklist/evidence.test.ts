import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { answersOf } from "@/lib/testing/example-answers";
import { markdownMarks } from "@/lib/testing/markup";
import { scenarios } from "@/lib/testing/scenarios";
import { evidenceMarkdown } from "./evidence";
import type { Marks } from "@/components/ticks/stored-ticks";
import { countedHosts, countedRows, progressOf, progressOfRows } from "@/components/ticks/units";
import { checklistTexts } from "@/components/messages/en/checklist";

const checklist = buildChecklist(generatePlan(answersOf(scenarios["split-3"])), en);
const marks: Marks = {
  "bundle-hash": { state: "done", at: "2026-11-28T21:15Z", note: "SHA256 hash:\n5b1e" },
  "bundle-plan": { state: "not-applicable" },
  "apply-owa-im-config mbx02.contoso.com": { state: "different", at: "2026-11-28T22:00Z" },
};

describe("the ticked list for the ticket", () => {
  const text = evidenceMarkdown(checklist, { marks, way: "B" }, checklistTexts);

  it("names the plan and says how far it is", () => {
    expect(text).toContain("Plan `0a97 07b5`");
    const { length } = countedRows(checklist, "B");
    expect(text).toContain(`1 of ${length} rows done, 1 not applicable, 1 looks different`);
  });

  it("ticks what is done, and nothing else", () => {
    expect(text.match(/- \[x\]/g)).toHaveLength(1);
    expect(text).toContain(
      "- [x] **Check that every file is unchanged: scripts, library and documents. First copy the bundle to each computer that runs a script, and unpack it there.** (done, 2026-11-28T21:15Z)",
    );
    expect(text).toContain("  - [ ] `mbx02.contoso.com` (looks different, 2026-11-28T22:00Z)");
  });

  it("says which of two ways was gone, and leaves out the other but for what was noted on it", () => {
    const driver = "Mailbox servers from one computer: run this command";
    expect(text).toContain(checklistTexts.choice.evidence(checklistTexts.choice.ways.B));
    expect(text).not.toContain(driver);
    const stopped: Marks = { ...marks, "mailbox-servers-from-one-place": { state: "different", note: "Exit code 4" } };
    const both = evidenceMarkdown(checklist, { marks: stopped, way: "B" }, checklistTexts);
    expect(both).toContain(driver);
    expect(both).toContain("Exit code 4");
    expect(both).toContain(`1 of ${countedRows(checklist, "B").length} rows done`);
  });

  it("holds notes of several lines as they were pasted", () => {
    expect(text).toContain("  ```\n  SHA256 hash:\n  5b1e\n  ```");
  });

  it("makes no markup of a note [criterion 49]", () => {
    const evil = "```\n# heading\n- [x] **ticked** <img src=x>\n````\n| a |";
    const plain = evidenceMarkdown(checklist, { marks: { "bundle-hash": { note: "one line" } } }, checklistTexts);
    const hostile = evidenceMarkdown(checklist, { marks: { "bundle-hash": { note: evil } } }, checklistTexts);
    expect(markdownMarks(hostile)).toEqual(markdownMarks(plain));
  });
});

describe("progress", () => {
  const rows = countedRows(checklist, "B");
  const hosts = countedHosts(checklist, "B");

  it("counts each row once, and leaves out what is done only to back out", () => {
    expect(rows.some(({ id }) => id.startsWith("undo-"))).toBe(false);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const total = rows.length;
    expect(progressOfRows(rows, marks)).toEqual({
      done: 1,
      different: 1,
      "not-applicable": 1,
      open: total - 3,
      total,
    });
  });

  it("counts a row of several servers as done with the last of them, and the servers apart", () => {
    const some = hosts.filter(({ key }) => key.startsWith("apply-owa-im-config "));
    expect(some.map(({ host }) => host)).toContain("mbx01.contoso.com");
    const ticked = (units: typeof some): Marks =>
      Object.fromEntries(units.map(({ key }) => [key, { state: "done" as const }]));
    expect(progressOfRows(rows, ticked(some.slice(1))).done).toBe(0);
    expect(progressOfRows(rows, ticked(some)).done).toBe(1);
    expect(progressOf(hosts, ticked(some)).done).toBe(some.length);
  });
});
