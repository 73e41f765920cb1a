import { writeHtml } from "../html/write-html";
import { writeMarkdown } from "../markdown/write-markdown";
import type { Renderer } from "../types";
import { buildChecklist } from "./build-checklist";
import { checklistDocument } from "./checklist-document";
import { writeChecklistCsv } from "./write-csv";

/** checklist.html, checklist.md and checklist.csv: one checklist in three forms. */
export const renderChecklist: Renderer = (plan, _provenance, words) => {
  const checklist = buildChecklist(plan, words);
  const document = checklistDocument(checklist, words);
  return [
    { path: "checklist.csv", mediaType: "text/csv", text: writeChecklistCsv(checklist, words) },
    { path: "checklist.html", mediaType: "text/html", text: writeHtml(document, words) },
    { path: "checklist.md", mediaType: "text/markdown", text: writeMarkdown(document, words) },
  ];
};
