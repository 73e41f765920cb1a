import type { Words } from "@/lib/messages/words";
import { commandPieces } from "@/lib/text/command-words";
import { legendOf } from "../drawing/drawing-shapes";
import type { Picture } from "../drawing/picture";
import { pictureElement } from "../drawing/shape-elements";
import type { Block, DocumentText, Entry, Fact, NamedCode, Text } from "../markdown/document";
import { element, linkElement, styleElement, type Child, type Markup } from "./element";
import { fingerprint, markPath, markSize } from "./fingerprint";
import { pageFoot, styleSheet } from "./style";
import { unbrokenName, unbrokenProse, unbrokenTyped } from "./unbroken";

/** A file on its own: no script, no request, and a policy that would refuse both (safety E5). */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** A document as one HTML file that needs nothing else. Every value is a text node. */
export function writeHtml({ title, subtitle, planHash, blocks }: DocumentText, words: Words): string {
  const { documents, language } = words;
  const mark = fingerprint(planHash);
  const head = element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, documents.titleOfPlan(title, mark)),
    styleElement(styleSheet),
    styleElement(pageFoot(planHash, documents.plan)),
  );
  const body = element(
    "body",
    {},
    element(
      "header",
      {},
      element("h1", {}, title),
      element("p", { class: "subtitle" }, subtitle),
      element("p", { class: "fingerprint" }, `${documents.plan} `, element("strong", {}, mark)),
      markElement(planHash),
    ),
    element(
      "main",
      {},
      element("p", { class: "hash" }, `${documents.planHash} `, element("code", {}, planHash)),
      ...blocks.map((one) => block(one, words)),
    ),
  );
  return `<!DOCTYPE html>\n${element("html", { lang: language }, head, "\n", body).print()}\n`;
}

function block(item: Block, words: Words): Markup {
  switch (item.kind) {
    case "heading":
      return element(`h${item.level}`, item.apart === true ? { class: "apart" } : {}, item.text);
    case "paragraph":
      return element("p", {}, ...inline(item.text));
    case "lead":
      return element("p", { class: "lead" }, item.text);
    case "caution":
      return element(
        "p",
        { class: "caution" },
        element("strong", {}, `${words.documents.caution} `),
        ...inline(item.text),
      );
    case "list":
      return element("ul", {}, ...item.items.map((text) => element("li", {}, ...inline(text))));
    case "facts":
      return facts(item.facts);
    case "table":
      return table(item.columns, item.rows, item.toWrite === true);
    case "entries":
      return element("div", {}, ...item.entries.map((entry) => entrySection(entry, item.level)));
    case "verbatim":
      return pre(item.text);
    case "letter":
      return element("pre", { class: "letter" }, "\n", item.text);
    case "drawing":
      return drawing(item.pictures, words);
  }
}

function inline(text: Text): readonly Child[] {
  if (typeof text === "string") return unbrokenProse(text);
  return text.flatMap((part): Child | readonly Child[] => {
    if (typeof part === "string") return unbrokenProse(part);
    if ("link" in part) return linkElement(part.link, part.title);
    return "code" in part ? name(part.code) : element("span", { class: "quoted" }, ...unbrokenTyped(part.quoted));
  });
}

const name = (text: string) => element("code", {}, ...unbrokenName(text));

/** HTML drops a line break right after the start tag, so one is written that may be dropped. */
const pre = (...content: readonly Child[]) => element("pre", {}, "\n", ...content);

/** A command is broken at its blanks only, and what goes on in the next line is indented. Its text is copied as it is. */
const command = (text: string) =>
  pre(
    ...text
      .split(/(?<=\n)/)
      .map((line) =>
        element("code", {}, ...commandPieces(line).map(({ text, whole }) => (whole ? element("kbd", {}, text) : text))),
      ),
  );

function facts(all: readonly Fact[]): Markup {
  return element("dl", {}, ...all.map((fact) => element("div", {}, element("dt", {}, fact.term), said(fact))));
}

function said(fact: Fact): Markup {
  if ("codes" in fact) return element("dd", {}, ...fact.codes.map(namedCode));
  if ("toWrite" in fact) return element("dd", { class: "write" });
  return "code" in fact ? element("dd", {}, command(fact.code)) : element("dd", {}, ...inline(fact.text));
}

const namedCode = ({ name, code, note }: NamedCode) =>
  element(
    "div",
    { class: "named" },
    ...(name === undefined ? [] : [element("code", {}, ...unbrokenName(name))]),
    command(code),
    ...(note === undefined ? [] : [element("p", {}, note)]),
  );

function table(columns: readonly string[], rows: readonly (readonly Text[])[], toWrite: boolean): Markup {
  const head = element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)));
  const body = rows.map(([first = "", ...rest]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, ...inline(first)),
      ...rest.map((cell) => element("td", {}, ...inline(cell))),
    ),
  );
  return element("table", toWrite ? { class: "form" } : {}, element("thead", {}, head), element("tbody", {}, ...body));
}

function drawing(pictures: readonly Picture[], words: Words): Markup {
  const figures = pictures.map((picture) =>
    element("figure", {}, element("figcaption", {}, picture.title), pictureElement(picture)),
  );
  return element(
    "div",
    { class: "drawings" },
    ...figures,
    element(
      "p",
      {},
      legendOf(
        pictures.flatMap(({ shapes }) => shapes),
        words,
      ),
    ),
  );
}

function entrySection(
  { title, number, aside, box, facts: all, each, toWrite = [], toName }: Entry,
  level: number,
): Markup {
  const count = number === undefined ? [] : [element("b", {}, `${String(number)}.`), " "];
  const behind = aside === undefined ? [] : [" ", element("small", {}, aside)];
  const words = element("span", {}, ...count, ...inline(title), ...behind);
  const heading = element(`h${level}`, {}, box ? tickable(words) : words);
  const lines = [...each, ...Array.from({ length: toName?.lines ?? 0 }, () => "")];
  const list = lines.length > 0 ? [eachTable(lines, toWrite, toName?.what ?? "")] : [];
  const room = lines.length > 0 ? [] : toWrite.map((what) => element("span", {}, what));
  const written = room.length > 0 ? [element("p", { class: "room" }, ...room)] : [];
  return element("section", box ? { class: "ticked" } : {}, heading, facts(all), ...list, ...written);
}

/** From so many names on two of them share a line: fifty servers then take half a page. */
const manyNames = 12;

/** Names that are ticked one by one, each with its own room to write; a name that is not known yet is written too. */
function eachTable(each: readonly string[], toWrite: readonly string[], what: string): Markup {
  const beside = each.length < manyNames ? 1 : 2;
  const lines = Math.ceil(each.length / beside);
  const columns = Array.from({ length: beside }, (_, column) => each.slice(column * lines, (column + 1) * lines));
  const cells = (name: string | undefined): readonly Markup[] => {
    if (name === undefined) return [];
    const server = element(
      "th",
      { scope: "row" },
      tickable(name === "" ? element("span", {}) : element("code", {}, ...unbrokenName(name))),
    );
    // Two in a line leave no room for a column of each; what is to be written is said at the head.
    return [server, ...(beside === 1 ? toWrite : [""]).map(() => element("td", {}))];
  };
  const said = beside === 1 ? toWrite : [toWrite.join(", ")];
  const head = columns.flatMap(() => [
    what === "" ? element("td", {}) : element("th", { scope: "col" }, what),
    ...said.map((what) => element("th", { scope: "col" }, what)),
  ]);
  const rows = Array.from({ length: lines }, (_, line) =>
    element("tr", {}, ...columns.flatMap((names) => cells(names[line]))),
  );
  return element(
    "table",
    { class: beside === 1 ? "each" : "each many" },
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
}

/** The drawn mark of the plan, as the pages show it beside the fingerprint. */
const markElement = (planHash: string) =>
  element(
    "svg",
    { class: "mark", viewBox: `0 0 ${String(markSize)} ${String(markSize)}`, "aria-hidden": "true" },
    element("path", { d: markPath(planHash) }),
  );

const tickable = (words: Markup) => element("label", {}, element("input", { type: "checkbox" }), words);
