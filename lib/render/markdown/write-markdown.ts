import type { Words } from "@/lib/messages/words";
import { fingerprint } from "../html/fingerprint";
import type { Block, DocumentText, Entry, Fact, Text } from "./document";
import { codeCell, codeFence, codeSpan, escapeMarkdown } from "./escape-markdown";

/** A document as Markdown with GitHub's tables and task lists. Every value is shown as text. */
export function writeMarkdown({ title, subtitle, planHash, blocks }: DocumentText, { documents }: Words): string {
  const head = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(subtitle),
    `${escapeMarkdown(documents.plan)} ${codeSpan(fingerprint(planHash))} (${codeSpan(planHash)})`,
  ];
  return `${[...head, ...blocks.map((one) => block(one, documents))].join("\n\n")}\n`;
}

function block(item: Block, { caution }: Words["documents"]): string {
  switch (item.kind) {
    case "heading":
      return `${"#".repeat(item.level)} ${escapeMarkdown(item.text)}`;
    case "paragraph":
      return inline(item.text);
    case "lead":
      return `**${escapeMarkdown(item.text)}**`;
    case "caution":
      return `> **${escapeMarkdown(caution)}** ${inline(item.text)}`;
    case "list":
      return item.items.map((text) => `- ${inline(text)}`).join("\n");
    case "facts":
      return item.facts.map((fact) => factItem(fact, "")).join("\n");
    case "table":
      return table(item.columns, item.rows);
    case "entries":
      return item.entries.map((entry) => (entry.box ? task(entry) : section(entry, item.level))).join("\n\n");
    case "verbatim":
    case "letter":
      return codeFence(item.text);
    case "drawing":
      return `![${escapeMarkdown(item.title)}](${item.file})`;
  }
}

function inline(text: Text, span = codeSpan): string {
  if (typeof text === "string") return escapeMarkdown(text);
  return text
    .map((part) => {
      if (typeof part === "string") return escapeMarkdown(part);
      if ("link" in part) return `[${escapeMarkdown(part.title)}](<${part.link}>)`;
      return span("code" in part ? part.code : part.quoted);
    })
    .join("");
}

function table(columns: readonly string[], rows: readonly (readonly Text[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(escapeMarkdown)),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(row.map((cell) => inline(cell, codeCell)))),
  ].join("\n");
}

function factItem(fact: Fact, indent: string): string {
  const term = `${indent}- **${escapeMarkdown(fact.term)}:**`;
  if ("toWrite" in fact) return `${term} ${blank}`;
  if ("codes" in fact) {
    const blocks = fact.codes.flatMap(({ name, code, note }) => [
      ...(name === undefined ? [] : [`${indent}  ${codeSpan(name)}`]),
      codeFence(code, `${indent}  `),
      ...(note === undefined ? [] : [`${indent}  ${escapeMarkdown(note)}`]),
    ]);
    return `${[term, ...blocks].join("\n\n")}\n`;
  }
  return "code" in fact ? `${term}\n\n${codeFence(fact.code, `${indent}  `)}\n` : `${term} ${inline(fact.text)}`;
}

/** Room to write. */
const blank = "\\_".repeat(5);

const roomText = (toWrite: readonly string[] = []) =>
  toWrite.map((what) => `${escapeMarkdown(what)} ${blank}`).join(" ");

function section({ title, facts, each }: Entry, level: number): string {
  const lines = [...facts.map((fact) => factItem(fact, "")), ...each.map((name) => `- [ ] ${codeSpan(name)}`)];
  return `${"#".repeat(level)} ${inline(title)}\n\n${lines.join("\n")}`;
}

function task({ title, number, aside, facts, each, toWrite, toName }: Entry): string {
  const count = number === undefined ? "" : `${String(number)}\\. `;
  const room = roomText(toWrite);
  const boxes = [
    ...each.map(codeSpan),
    ...Array.from({ length: toName?.lines ?? 0 }, () => roomText(toName && [toName.what])),
  ];
  const servers = boxes.map((name) => `  - [ ] ${name}${room === "" ? "" : ` ${room}`}`);
  const lines = [
    ...facts.map((fact) => factItem(fact, "  ")),
    ...(servers.length > 0 ? servers : room === "" ? [] : [`  - ${room}`]),
  ];
  const behind = aside === undefined ? "" : ` (${escapeMarkdown(aside)})`;
  return [`- [ ] **${count}${inline(title)}**${behind}`, ...lines].join("\n");
}
