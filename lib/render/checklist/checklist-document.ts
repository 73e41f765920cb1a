import type { Block, DocumentText, Entry, Fact } from "../markdown/document";
import type { Checklist, ChecklistItem } from "./types";

/** The checklist as a document: boxes to tick, and the symptoms at the end. */
export function checklistDocument({ planHash, groups, symptoms }: Checklist): DocumentText {
  const parts = groups.flatMap(({ title, items }): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: "heading", level: 2, text: title },
          { kind: "entries", level: 3, entries: items.map(entry) },
        ],
  );
  return {
    title: "Checklist",
    subtitle: "Instant messaging in Outlook Web App: tick each row, and keep what you saw as evidence.",
    planHash,
    blocks: [
      {
        kind: "paragraph",
        text: "Commands are started from the folder into which you unpacked the bundle. “…; $LASTEXITCODE” prints the exit code after the run.",
      },
      ...parts,
      { kind: "heading", level: 2, text: "If something looks different" },
      {
        kind: "table",
        columns: ["What you see", "Likely cause", "What to do"],
        rows: symptoms.map(({ symptom, cause, remedy }) => [symptom, cause, remedy]),
      },
    ],
  };
}

function entry({ action, where, command, expected, ifDifferent, hosts }: ChecklistItem): Entry {
  const facts: readonly Fact[] = [
    { term: "Where", text: where },
    ...(command === undefined ? [] : [{ term: "Command", code: command }]),
    { term: "Expected", text: expected },
    { term: "If different", text: ifDifferent },
  ];
  return { title: action, box: true, facts, each: hosts.length > 1 ? hosts : [] };
}
