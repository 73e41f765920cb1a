import type { Words } from "@/lib/messages/words";
import { legendOf } from "../drawing/drawing-shapes";
import type { Picture } from "../drawing/picture";
import { pictureElement } from "../drawing/shape-elements";
import type { Block, DocumentText, Entry, Fact, Text } from "../markdown/document";
import { element, styleElement, type Child, type Markup } from "./element";
import { fingerprint } from "./fingerprint";
import { styleSheet } from "./style";

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
    styleElement(styleSheet(planHash, documents.plan)),
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
      return element(`h${item.level}`, {}, item.text);
    case "paragraph":
      return element("p", {}, ...inline(item.text));
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
      return table(item.columns, item.rows);
    case "entries":
      return element("div", {}, ...item.entries.map((entry) => entrySection(entry, item.level)));
    case "verbatim":
      return pre(item.text);
    case "drawing":
      return drawing(item.pictures, words);
  }
}

function inline(text: Text): readonly Child[] {
  if (typeof text === "string") return [text];
  return text.map((part) => {
    if (typeof part === "string") return part;
    return "code" in part ? element("code", {}, part.code) : element("span", { class: "quoted" }, part.quoted);
  });
}

/** HTML drops a line break right after the start tag, so one is written that may be dropped. */
const pre = (text: string) => element("pre", {}, "\n", text);

function facts(all: readonly Fact[]): Markup {
  const rows = all.map((fact) =>
    element(
      "div",
      {},
      element("dt", {}, fact.term),
      "code" in fact ? element("dd", {}, pre(fact.code)) : element("dd", {}, ...inline(fact.text)),
    ),
  );
  return element("dl", {}, ...rows);
}

function table(columns: readonly string[], rows: readonly (readonly Text[])[]): Markup {
  const head = element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)));
  const body = rows.map(([first = "", ...rest]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, ...inline(first)),
      ...rest.map((cell) => element("td", {}, ...inline(cell))),
    ),
  );
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...body));
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

function entrySection({ title, box, facts: all, each }: Entry, level: number): Markup {
  const words = element("span", {}, ...inline(title));
  const heading = element(`h${level}`, {}, box ? tickable(words) : words);
  const names = each.map((name) => element("li", {}, tickable(element("code", {}, name))));
  const list = names.length > 0 ? [element("ul", { class: "each" }, ...names)] : [];
  return element("section", box ? { class: "ticked" } : {}, heading, facts(all), ...list);
}

const tickable = (words: Markup) => element("label", {}, element("input", { type: "checkbox" }), words);
