import type { Words } from "@/lib/messages/words";
import { whereText } from "../checklist/run-items";
import { joined } from "@/lib/text/fragments";
import { checkCommand } from "../check-command";
import { typedFact, type Block, type Entry, type Fact } from "../markdown/document";
import { minutesOfScript } from "./implementation";
import { timeText } from "@/lib/messages/time-text";
import type { BackOutStep, ChangeRequest, HandWork, ImplementationPart, ImplementationStep, TestRow } from "./types";

/** Who, where, command, expected output, minutes and go or no-go of each run. */
export function implementationSection({ implementation, byHand }: ChangeRequest, words: Words): readonly Block[] {
  const { implementation: texts, sections } = words.changeRequest;
  return [
    { kind: "heading", level: 2, text: sections.implementation },
    { kind: "paragraph", text: texts.lead },
    { kind: "entries", level: 3, entries: [checkEntry(words)] },
    ...implementation.flatMap((step): readonly Block[] => [
      {
        kind: "entries",
        level: 3,
        entries: [...lookEntries(step, words), implementationEntry(step, words), ...handEntries(step, words)],
      },
      partsTable(step, words),
    ]),
    ...(byHand === undefined
      ? []
      : ([
          { kind: "entries", level: 3, entries: [byHandEntry(byHand, words)] },
          partsTable(byHand, words),
        ] satisfies readonly Block[])),
  ];
}

function partsTable({ number: run, parts }: HandWork, { changeRequest }: Words): Block {
  const { whatRunDoes, why: reason, objects } = changeRequest.implementation;
  return {
    kind: "table",
    columns: [whatRunDoes(run), reason, objects],
    rows: parts.map(({ number, title, why, targets }) => [`${number} ${title}`, why, String(targets)]),
  };
}

function byHandEntry({ number, minutes }: HandWork, { changeRequest, documents }: Words): Entry {
  const { byHand, byHandWhere, goNoGo } = changeRequest.implementation;
  const { terms } = documents;
  return {
    title: byHand(number),
    box: false,
    each: [],
    facts: [
      { term: terms.who, text: changeRequest.people.testUser },
      { term: terms.where, text: byHandWhere },
      { term: terms.minutes, text: changeRequest.schedule.minutes(minutes) },
      { term: terms.goNoGo, text: goNoGo.byHand },
    ],
  };
}

/** Right after the script of a run, and before the next one. */
function handEntries({ number, thenByHand }: ImplementationStep, words: Words): readonly Entry[] {
  const { handTitle, handNoGo } = words.changeRequest.implementation;
  const { terms } = words.documents;
  return thenByHand.map(({ title, who, where, command, expected, ifDifferent, minutes }) => ({
    title: handTitle(number, title),
    box: false,
    each: [],
    facts: [
      { term: terms.who, text: who },
      { term: terms.where, text: where },
      ...(command === undefined ? [] : [{ term: terms.command, code: command }]),
      { term: terms.expected, text: expected },
      { term: terms.minutes, text: words.changeRequest.schedule.minutes(minutes) },
      { term: terms.goNoGo, text: handNoGo(ifDifferent) },
    ],
  }));
}

/** Before the first run, by whoever runs it: what was approved is what is run. */
function checkEntry({ changeRequest, documents }: Words): Entry {
  const { checkTitle, checkNoGo } = changeRequest.implementation;
  const { terms, checkFiles } = documents;
  return {
    title: checkTitle,
    box: false,
    each: [],
    facts: [
      { term: terms.where, text: checkFiles.where },
      { term: terms.command, code: checkCommand },
      { term: terms.expected, text: checkFiles.expected },
      { term: terms.goNoGo, text: checkNoGo(checkFiles.ifDifferent) },
    ],
  };
}

/** Between two steps: facts that the first one may have changed. */
function lookEntries({ number, lookBefore }: ImplementationStep, words: Words): readonly Entry[] {
  if (lookBefore === undefined) return [];
  const { who, command = "", expected, ifDifferent } = lookBefore;
  const { lookTitle, lookNoGo } = words.changeRequest.implementation;
  const { terms } = words.documents;
  return [
    {
      title: lookTitle(number),
      box: false,
      each: [],
      facts: [
        { term: terms.who, text: who },
        { term: terms.where, text: whereText(lookBefore, words) },
        { term: terms.command, code: command },
        { term: terms.expected, text: expected },
        { term: terms.goNoGo, text: lookNoGo(number, ifDifferent) },
      ],
    },
  ];
}

/** The same for all computers of a step, for those who prefer one place to many. */
const allAtOnceFact = (command: string | undefined, { documents }: Words): readonly Fact[] =>
  command === undefined ? [] : [{ term: documents.terms.allAtOnce, code: command }];

function implementationEntry(step: ImplementationStep, words: Words): Entry {
  const { number, script, onlyReads, who, where, command, allAtOnce, expected, goNoGo, parts } = step;
  const { run, reads } = words.changeRequest.implementation;
  const { terms } = words.documents;
  return {
    title: onlyReads ? reads(number, script) : run(number, script),
    box: false,
    each: [],
    facts: [
      { term: terms.who, text: who },
      { term: terms.where, text: where },
      { term: terms.command, code: command },
      ...allAtOnceFact(allAtOnce, words),
      { term: terms.expected, text: expected },
      { term: terms.minutes, text: words.changeRequest.schedule.minutes(minutesOfScript(step)) },
      { term: terms.goNoGo, text: goNoGo },
      ...documented(parts, words),
    ],
  };
}

/** What the script does in Microsoft's own words, for those who read it; values of one server are under its name. */
function documented(parts: readonly ImplementationPart[], { changeRequest }: Words): readonly Fact[] {
  const { documented: term, moreObjects } = changeRequest.implementation;
  const codes = parts.flatMap(({ commands, moreObjects: more }) =>
    commands.map(({ server, lines }, index) => ({
      ...(server === undefined ? {} : { name: server.value }),
      code: lines.map(joined).join("\n"),
      ...(more > 0 && index === commands.length - 1 ? { note: moreObjects(more) } : {}),
    })),
  );
  return codes.length === 0 ? [] : [{ term, codes }];
}

/** Before, rehearsal, after: what is done and which evidence it leaves. */
export function testSection({ tests, details }: ChangeRequest, words: Words): readonly Block[] {
  const { test: texts, sections } = words.changeRequest;
  const { terms } = words.documents;
  /** Rows that are expected to end like the one above them say so, rather than the same sentences once more. */
  const sameAsAbove = (items: readonly TestRow[], index: number): string | undefined => {
    const { expected } = items[index] ?? {};
    let first = index;
    while (first > 0 && items[first - 1]?.expected === expected) first -= 1;
    return first === index ? undefined : texts.sameAs(items[first]?.number ?? 0);
  };
  const part = (title: string, items: readonly TestRow[], evidence: string): readonly Block[] => [
    { kind: "heading", level: 3, text: title },
    { kind: "paragraph", text: evidence },
    {
      kind: "table",
      columns: [texts.column, terms.expected],
      rows: items.map(({ number, action, expected }, index) => [
        `${String(number)}. ${action}`,
        sameAsAbove(items, index) ?? expected,
      ]),
    },
  ];
  return [
    { kind: "heading", level: 2, text: sections.test },
    { kind: "facts", facts: [typedFact(texts.user, details.testUser)] },
    { kind: "paragraph", text: texts.lead },
    ...part(texts.before, tests.before, texts.beforeEvidence),
    ...part(texts.rehearsal, tests.rehearsal, texts.rehearsalEvidence),
    ...part(texts.after, tests.after, texts.afterEvidence),
  ];
}

/** Trigger, decision maker, latest time, the commands in reverse order, and the proof. */
export function backOutSection({ backOut, schedule }: ChangeRequest, words: Words): readonly Block[] {
  const { backOut: texts, schedule: times, sections } = words.changeRequest;
  return [
    { kind: "heading", level: 2, text: sections.backOut },
    { kind: "paragraph", text: texts.noReturn },
    {
      kind: "facts",
      facts: [
        { term: texts.decidedBy, toWrite: true },
        { term: times.decideBy, text: timeText(schedule.latestDecision) },
        { term: words.documents.terms.minutes, text: times.minutes(backOut.minutes) },
      ],
    },
    { kind: "heading", level: 3, text: texts.trigger },
    { kind: "list", items: backOut.triggers },
    { kind: "heading", level: 3, text: texts.commands },
    { kind: "paragraph", text: texts.commandsLead },
    ...[...new Set(backOut.steps.map(({ expected }) => expected))].map((expected): Block => ({
      kind: "paragraph",
      text: texts.commandsExpected(expected),
    })),
    { kind: "entries", level: 4, entries: backOut.steps.map((step) => backOutEntry(step, words)) },
    { kind: "heading", level: 3, text: texts.proof },
    { kind: "list", items: backOut.proof },
  ];
}

function backOutEntry(step: BackOutStep, words: Words): Entry {
  const { undoes, script, who, where, rehearsal, command, allAtOnce, minutes, effects } = step;
  const { backOut: texts } = words.changeRequest;
  const { terms } = words.documents;
  return {
    title: texts.takeBack(undoes, script),
    box: false,
    each: [],
    facts: [
      { term: terms.who, text: who },
      { term: terms.where, text: where },
      { term: texts.rehearsal, code: rehearsal },
      { term: terms.command, code: command },
      ...allAtOnceFact(allAtOnce, words),
      { term: texts.effect, text: texts.effects(effects) },
      { term: terms.minutes, text: words.changeRequest.schedule.minutes(minutes) },
    ],
  };
}
