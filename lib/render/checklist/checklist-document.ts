import type { Words } from "@/lib/messages/words";
import { isAppendix } from "@/lib/plan/appendices";
import { fingerprint } from "../html/fingerprint";
import { code, typedFact, type Block, type DocumentText, type Entry, type Fact } from "../markdown/document";
import { lineText, quotedLines } from "../script-lines";
import { choiceOf, type Choice } from "./choice";
import { linesToName, type Checklist, type ChecklistGroup, type ChecklistItem } from "./types";

/** The checklist as a document: boxes to tick, and the symptoms at the end. */
export function checklistDocument(
  { planHash, follows, head, groups, symptoms, failureEvents }: Checklist,
  words: Words,
): DocumentText {
  const texts = words.checklist;
  const rows = groups.flatMap(({ items }) => items);
  const choice = choiceOf({ groups });
  const firstAppendix = groups.find(({ part, items }) => isAppendix(part) && items.length > 0)?.part;
  const parts = groups.flatMap(({ part, title, items }): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: "heading", level: 2, text: title, ...(part === firstAppendix ? { apart: true as const } : {}) },
          ...leadOf(part, words),
          ...rowBlocks(items, choice, words, (item) => entry(item, rows.indexOf(item) + 1, choice, words)),
        ],
  );
  return {
    title: texts.title,
    subtitle: texts.subtitle,
    planHash,
    blocks: [
      { kind: "lead", text: head.summary },
      { kind: "facts", facts: head.facts.map(({ term, text }) => typedFact(term, text)) },
      { kind: "paragraph", text: texts.lead(quotedLines(words, lineText("exitCode"))) },
      ...followsBlock(follows, words),
      ...parts,
      { kind: "heading", level: 2, text: texts.symptoms.title },
      {
        kind: "table",
        columns: [texts.symptoms.symptom, texts.symptoms.cause, texts.symptoms.remedy],
        rows: symptoms.map(({ symptom, cause, remedy }) => [symptom, cause, remedy]),
      },
      ...eventBlocks(failureEvents, words),
    ],
  };
}

/** The rows of a part; the choice between two ways is said before the first row that depends on it. */
function rowBlocks(
  items: readonly ChecklistItem[],
  choice: Choice | undefined,
  words: Words,
  entryOf: (item: ChecklistItem) => Entry,
): readonly Block[] {
  const first = items.findIndex(({ variant }) => variant !== undefined);
  const entries = (some: readonly ChecklistItem[]): readonly Block[] =>
    some.length === 0 ? [] : [{ kind: "entries", level: 3, entries: some.map(entryOf) }];
  if (choice === undefined || first < 0) return entries(items);
  return [
    ...entries(items.slice(0, first)),
    { kind: "caution", text: words.checklist.choice.lead(choice.A, choice.B) },
    ...entries(items.slice(first)),
  ];
}

const leadOf = (part: ChecklistGroup["part"], { checklist }: Words): readonly Block[] =>
  isAppendix(part) ? [{ kind: "paragraph", text: checklist.appendixLead }] : [];

function followsBlock(follows: Checklist["follows"], { follows: { line } }: Words): readonly Block[] {
  if (follows === undefined) return [];
  const [before, behind] = line;
  return [{ kind: "paragraph", text: [before, code(fingerprint(follows)), behind] }];
}

/** One unofficial source gives these numbers, so they are advice and not a rule. */
function eventBlocks(events: Checklist["failureEvents"], { failureEvents: texts }: Words): readonly Block[] {
  if (events.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: texts.title },
    { kind: "paragraph", text: texts.note },
    {
      kind: "table",
      columns: [texts.event, texts.says],
      rows: events.map(({ id, meaning }) => [String(id), meaning]),
    },
  ];
}

/** The run or part that a row belongs to, and the variant. */
function asideOf(
  { belongsTo, undoes = false, variant }: ChecklistItem,
  choice: Choice | undefined,
  { checklist }: Words,
): Pick<Entry, "aside"> {
  const said = [
    ...(belongsTo === undefined ? [] : [checklist.belongsTo(belongsTo, undoes)]),
    ...(variant === undefined || choice === undefined ? [] : [checklist.choice.aside(variant, choice.A, choice.B)]),
  ];
  return said.length === 0 ? {} : { aside: said.join(checklist.asides) };
}

/** `number` counts through the whole list, as on the page, so that two people can speak of row 14. */
function entry(item: ChecklistItem, number: number, choice: Choice | undefined, words: Words): Entry {
  const { action, where, allAtOnce, who, command, expected, ifDifferent, hosts, thenOnEach = [] } = item;
  const { terms } = words.documents;
  const facts: readonly Fact[] = [
    { term: terms.where, text: where },
    { term: terms.who, text: who },
    ...(command === undefined ? [] : [{ term: terms.command, code: command }]),
    ...(allAtOnce === undefined ? [] : [{ term: terms.allAtOnce, code: allAtOnce }]),
    { term: terms.expected, text: expected },
    { term: terms.ifDifferent, text: ifDifferent },
    ...thenOnEach.flatMap((then): readonly Fact[] => [
      { term: terms.thenOnEach, text: then.action },
      { term: terms.expected, text: then.expected },
      { term: terms.ifDifferent, text: then.ifDifferent },
    ]),
  ];
  const { computer, name, time, result } = words.checklist.toWrite;
  return {
    title: action,
    number,
    ...asideOf(item, choice, words),
    box: true,
    facts,
    each: hosts.length > 1 ? hosts : [],
    toWrite: [name, time, result],
    ...(item.unnamedHosts === true ? { toName: { lines: linesToName, what: computer } } : {}),
  };
}
