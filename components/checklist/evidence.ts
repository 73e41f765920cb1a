import type { Checklist, ChecklistItem, Variant } from "@/lib/render/checklist/types";
import { choiceOf } from "@/lib/render/checklist/choice";
import { fingerprint } from "@/lib/render/html/fingerprint";
import { codeFence, codeSpan, escapeMarkdown } from "@/lib/render/markdown/escape-markdown";
import type { ChecklistTexts } from "@/components/messages/checklist";
import type { Mark, Marks } from "@/components/ticks/stored-ticks";
import { countedRows, isOnWay, progressOfRows, unitsOf } from "@/components/ticks/units";

/**
 * The ticked list as Markdown for the ticket: every row with its state, when it was settled, and the evidence. Texts are
 * escaped and notes are in fences, so that nothing a person pasted becomes markup.
 */
export function evidenceMarkdown(
  checklist: Checklist,
  { marks, way }: { readonly marks: Marks; readonly way?: Variant | undefined },
  texts: ChecklistTexts,
): string {
  const { planHash, head, groups } = checklist;
  const choice = choiceOf(checklist);
  // The other way is left out, but for what was noted on it.
  const isTold = (item: ChecklistItem) =>
    way === undefined || isOnWay(item, way) || unitsOf(item).some(({ key }) => marks[key] !== undefined);
  const parts = groups
    .map((group) => ({ ...group, items: group.items.filter(isTold) }))
    .filter(({ items }) => items.length > 0)
    .flatMap(({ title, items }) => [
      `## ${escapeMarkdown(title)}`,
      items.map((item) => itemLines(item, marks, texts)).join("\n"),
    ]);
  return [
    `# ${texts.evidenceTitle}`,
    `Plan ${codeSpan(fingerprint(planHash))} (${codeSpan(planHash)})`,
    escapeMarkdown(head.summary),
    head.facts
      .filter(({ text }) => text !== "")
      .map(({ term, text }) => `- ${escapeMarkdown(term)}: ${escapeMarkdown(text)}`)
      .join("\n"),
    escapeMarkdown(texts.rowProgress(progressOfRows(countedRows(checklist, way), marks))),
    ...(choice === undefined ? [] : [escapeMarkdown(texts.choice.evidence(way && texts.choice.ways[way]))]),
    ...parts,
    "",
  ].join("\n\n");
}

function itemLines(item: ChecklistItem, marks: Marks, texts: ChecklistTexts): string {
  const units = unitsOf(item);
  if (units.length === 1)
    return unitLines(marks[units[0]?.key ?? ""], `**${escapeMarkdown(item.action)}**`, item, "", texts);
  const settled = units.every(({ key }) => marks[key]?.state === "done");
  const hosts = units.map(({ key, host = "" }) => unitLines(marks[key], codeSpan(host), undefined, "  ", texts));
  return [`- [${settled ? "x" : " "}] **${escapeMarkdown(item.action)}**`, ...hosts].join("\n");
}

function unitLines(
  mark: Mark | undefined,
  title: string,
  item: ChecklistItem | undefined,
  indent: string,
  texts: ChecklistTexts,
): string {
  const { state, at, note } = mark ?? {};
  const word = state === undefined ? texts.states.open : texts.states[state];
  const when = at === undefined ? "" : `, ${at}`;
  const lines = [`${indent}- [${state === "done" ? "x" : " "}] ${title} (${escapeMarkdown(word)}${when})`];
  if (state === "different" && item) lines.push(`${indent}  - ${texts.expected}: ${escapeMarkdown(item.expected)}`);
  if (note !== undefined) lines.push("", codeFence(note.replaceAll("\r", ""), `${indent}  `), "");
  return lines.join("\n");
}
