import type { Block, DocumentText, Entry, Fact } from "../markdown/document";
import { lineText, quotedLines } from "../script-lines";
import { failureEventsNote, failureEventsTitle } from "./symptoms";
import { whereText } from "./run-items";
import type { Checklist, ChecklistItem } from "./types";

/** The checklist as a document: boxes to tick, and the symptoms at the end. */
export function checklistDocument({ planHash, groups, symptoms, failureEvents }: Checklist): DocumentText {
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
        text: `Commands are started from the folder into which you unpacked the bundle. Each script ends with ${quotedLines(lineText("exitCode"))}, and shows its checks, changes and next step above. Where nobody can answer a question, add -Force: powershell.exe -File .\\folder\\script.ps1 -Force.`,
      },
      ...parts,
      { kind: "heading", level: 2, text: "If something looks different" },
      {
        kind: "table",
        columns: ["What you see", "Likely cause", "What to do"],
        rows: symptoms.map(({ symptom, cause, remedy }) => [symptom, cause, remedy]),
      },
      ...eventBlocks(failureEvents),
    ],
  };
}

/** One unofficial source gives these numbers, so they are advice and not a rule. */
function eventBlocks(events: Checklist["failureEvents"]): readonly Block[] {
  if (events.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: failureEventsTitle },
    { kind: "paragraph", text: failureEventsNote },
    {
      kind: "table",
      columns: ["Event", "What it says"],
      rows: events.map(({ id, meaning }) => [String(id), meaning]),
    },
  ];
}

function entry(item: ChecklistItem): Entry {
  const { action, who, command, expected, ifDifferent, hosts } = item;
  const facts: readonly Fact[] = [
    { term: "Where", text: whereText(item) },
    { term: "Who", text: who },
    ...(command === undefined ? [] : [{ term: "Command", code: command }]),
    { term: "Expected", text: expected },
    { term: "If different", text: ifDifferent },
  ];
  return { title: action, box: true, facts, each: hosts.length > 1 ? hosts : [] };
}
