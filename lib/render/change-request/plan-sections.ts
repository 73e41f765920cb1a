import { whereText } from "../checklist/run-items";
import { joined } from "@/lib/text/fragments";
import { checkCommand, checkExpected, checkIfDifferent } from "@/lib/render/check-command";
import type { ChecklistItem } from "../checklist/types";
import { type Block, type Entry, type Fact, type Text } from "../markdown/document";
import { counted } from "./goal-texts";
import type { BackOutStep, ChangeRequest, ImplementationPart, ImplementationStep } from "./types";

/** Who, where, command, expected output, minutes and go or no-go of each run. */
export function implementationSection({ implementation }: ChangeRequest): readonly Block[] {
  return [
    { kind: "heading", level: 2, text: "Implementation plan" },
    {
      kind: "paragraph",
      text: "Commands are started from the folder of the unpacked bundle, in this order. Each script shows its checks and a table of what would change, asks once, and reads everything back. Where nobody can be asked, the same command runs with -Force.",
    },
    { kind: "entries", level: 3, entries: [checkEntry] },
    ...implementation.flatMap((step): readonly Block[] => [
      { kind: "entries", level: 3, entries: [...lookEntries(step), implementationEntry(step)] },
      {
        kind: "table",
        columns: [`What step ${step.number} does`, "Why", "Objects"],
        rows: step.parts.map(({ title, why, targets }) => [title, why, String(targets)]),
      },
    ]),
  ];
}

/** Before the first run, by whoever runs it: what was approved is what is run. */
const checkEntry: Entry = {
  title: "Before step 1. Check that the files are those of this plan",
  box: false,
  each: [],
  facts: [
    { term: "Where", text: "Windows PowerShell, in the folder of the unpacked bundle" },
    { term: "Command", code: checkCommand },
    { term: "Expected", text: checkExpected },
    { term: "Go or no-go", text: `No-go if any file differs or is missing. ${checkIfDifferent}` },
  ],
};

/** Between two steps: facts that the first one may have changed. */
function lookEntries({ number, lookBefore }: ImplementationStep): readonly Entry[] {
  if (lookBefore === undefined) return [];
  const { who, command = "", expected, ifDifferent } = lookBefore;
  return [
    {
      title: `Before step ${number}. Look at Lync again: the servers may be discovered now`,
      box: false,
      each: [],
      facts: [
        { term: "Who", text: who },
        { term: "Where", text: whereText(lookBefore) },
        { term: "Command", code: command },
        { term: "Expected", text: expected },
        { term: "Go or no-go", text: `No-go for step ${number} otherwise. ${ifDifferent}` },
      ],
    },
  ];
}

/** The same for all computers of a step, for those who prefer one place to many. */
const allAtOnceFact = (command: string | undefined): readonly Fact[] =>
  command === undefined ? [] : [{ term: "Or all from one place", code: command }];

function implementationEntry({
  number,
  script,
  who,
  where,
  command,
  allAtOnce,
  expected,
  minutes,
  goNoGo,
  parts,
}: ImplementationStep): Entry {
  return {
    title: `Step ${number}. Run ${script}`,
    box: false,
    each: [],
    facts: [
      { term: "Who", text: who },
      { term: "Where", text: where },
      { term: "Command", code: command },
      ...allAtOnceFact(allAtOnce),
      { term: "Expected", text: expected },
      { term: "Minutes", text: String(minutes) },
      { term: "Go or no-go", text: goNoGo },
      ...documented(parts),
    ],
  };
}

/** What the script does in Microsoft's own words, for those who read it: the first lines, and how many follow. */
function documented(parts: readonly ImplementationPart[]): readonly Fact[] {
  const lines = parts.flatMap(({ commands, moreCommands }) => [
    ...commands.map(joined),
    ...(moreCommands > 0 ? [`... and ${counted(moreCommands, "more line")} of the same form`] : []),
  ]);
  return lines.length === 0 ? [] : [{ term: "As Microsoft writes it", code: lines.join("\n") }];
}

/** Before, dry run, after: what is done and which evidence it leaves. */
export function testSection({ tests, details }: ChangeRequest): readonly Block[] {
  const part = (title: string, items: readonly ChecklistItem[], evidence: string): readonly Block[] => [
    { kind: "heading", level: 3, text: title },
    { kind: "paragraph", text: evidence },
    { kind: "table", columns: ["Test", "Where", "Expected"], rows: items.map(testRow) },
  ];
  const user = details.testUser === "" ? "not given" : [{ quoted: details.testUser }];
  return [
    { kind: "heading", level: 2, text: "Test plan" },
    { kind: "facts", facts: [{ term: "Test user", text: user }] },
    {
      kind: "paragraph",
      text: "The checklist of the bundle has the same rows with their commands, and boxes to tick.",
    },
    ...part(
      "Before",
      tests.before,
      "Evidence: the facts files, and what you saw, noted in the checklist. The check of all files stands under “Implementation plan”, before step 1.",
    ),
    ...part("Dry run", tests.rehearsal, "Evidence: result-<script>-<time>.json of mode dry-run from each computer."),
    ...part(
      "After",
      tests.after,
      "Evidence: result-<script>-<time>.json of mode verify from each computer, and what you saw, noted in the checklist.",
    ),
  ];
}

const testRow = (item: ChecklistItem): readonly Text[] => [item.action, whereText(item), item.expected];

/** Trigger, decision maker, latest time, the commands in reverse order, and the proof. */
export function backOutSection({ backOut, schedule }: ChangeRequest): readonly Block[] {
  return [
    { kind: "heading", level: 2, text: "Back-out plan" },
    { kind: "paragraph", text: "Point of no return: none. Every step can be taken back from its undo record." },
    {
      kind: "facts",
      facts: [
        { term: "Decided by", text: [{ quoted: backOut.decisionMaker }] },
        { term: "Decide by", text: schedule.latestDecision },
        { term: "Minutes", text: String(backOut.minutes) },
      ],
    },
    { kind: "heading", level: 3, text: "Trigger" },
    { kind: "list", items: backOut.triggers },
    { kind: "heading", level: 3, text: "Commands, the last step first" },
    {
      kind: "paragraph",
      text: "Take back only the steps that were started; an Undo script without a record of this plan refuses and changes nothing.",
    },
    { kind: "entries", level: 4, entries: backOut.steps.map(backOutEntry) },
    { kind: "heading", level: 3, text: "Proof that all is as before" },
    { kind: "list", items: backOut.proof },
  ];
}

function backOutEntry({
  undoes,
  script,
  who,
  where,
  rehearsal,
  command,
  allAtOnce,
  expected,
  minutes,
  effects,
}: BackOutStep): Entry {
  return {
    title: `Take back step ${undoes}: run ${script}`,
    box: false,
    each: [],
    facts: [
      { term: "Who", text: who },
      { term: "Where", text: where },
      { term: "Rehearsal", code: rehearsal },
      { term: "Command", code: command },
      ...allAtOnceFact(allAtOnce),
      { term: "Effect", text: effects.join(" ") },
      { term: "Expected", text: expected },
      { term: "Minutes", text: String(minutes) },
    ],
  };
}
