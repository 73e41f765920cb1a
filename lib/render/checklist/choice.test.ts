import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { writeHtml } from "../html/write-html";
import { writeMarkdown } from "../markdown/write-markdown";
import { buildChecklist } from "./build-checklist";
import { checklistDocument } from "./checklist-document";
import { choiceOf } from "./choice";
import { writeChecklistCsv } from "./write-csv";

describe("the choice between two ways", () => {
  it("is said in each form of the checklist, with the numbers of the rows", () => {
    const plan = generatePlan(answersOf(scenarios["split-12"]));
    const checklist = buildChecklist(plan, en);
    const rows = checklist.groups.flatMap(({ items }) => items);
    const of = (variant: string) => rows.flatMap((row, index) => (row.variant === variant ? [index + 1] : []));
    expect(choiceOf(checklist)).toEqual({ A: of("A"), B: of("B") });
    const { lead, aside } = en.checklist.choice;
    const document = checklistDocument(checklist, en);
    const read = [writeHtml(document, en), writeMarkdown(document, en).replaceAll("\\", "")];
    for (const text of read) expect(text).toContain(lead(of("A"), of("B")));
    for (const text of [...read, writeChecklistCsv(checklist, en)])
      for (const variant of ["A", "B"]) expect(text).toContain(aside(variant, of("A"), of("B")));
    expect(choiceOf(buildChecklist(generatePlan(answersOf(scenarios["split-1"])), en))).toBeUndefined();
  });
});
