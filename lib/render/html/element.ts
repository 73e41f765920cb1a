const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML shows it character for character, in content and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

/** Finished HTML. Only this file makes it, so a plain string can never be taken for markup. */
export class Markup {
  readonly #html: string;
  constructor(key: typeof own, html: string) {
    if (key !== own) throw new Error("Markup is made by element() only.");
    this.#html = html;
  }
  /** The HTML text, for the file that is written. */
  print(): string {
    return this.#html;
  }
}
const own = Symbol("own");

export type Child = string | Markup;

/** Where a link may lead: a page of the documentation that a step relies on. */
const address = /^https:\/\/(?:learn|technet|blogs\.technet)\.microsoft\.com\/[A-Za-z0-9./()=-]+$/;

/** A link to a page; nothing else in a document leads anywhere. The address comes from the catalogue, never from an answer. */
export function linkElement(to: string, title: string): Markup {
  if (!address.test(to)) throw new Error(`No document links to ${to}.`);
  return element("a", { href: to, target: "_blank", rel: "noreferrer" }, title);
}

/** Elements that have no content and no end tag. */
const empty: ReadonlySet<string> = new Set(["meta", "input", "wbr"]);

/**
 * One element. `name` and the attribute names are constants of ours; attribute values and strings among the children are
 * escaped here, always.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): Markup {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const start = `<${name}${written.join("")}>`;
  if (empty.has(name)) return new Markup(own, start);
  const content = children.map((child) => (typeof child === "string" ? escapeHtml(child) : child.print())).join("");
  return new Markup(own, `${start}${content}</${name}>`);
}

/** The style element. Its text is not escaped, since HTML reads none there, so it holds constants and hexadecimal digits only. */
export function styleElement(css: string): Markup {
  if (css.includes("<")) throw new Error("A style sheet holds no markup.");
  return new Markup(own, `<style>${css}</style>`);
}
