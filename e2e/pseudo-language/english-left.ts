import type { Page } from "@playwright/test";
import { libTexts, squeezed } from "./lib-texts";

/** What may be read in any language, each with its reason. */
const allowed: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /\b[\w-]+(\.[\w-]+)+\b/g, why: "names of computers, files and addresses" },
  { what: /\b[0-9A-Fa-f]{4,64}\b/g, why: "hashes and thumbprints" },
  { what: /\b[A-Z][a-z]+-[A-Z]\w+\b/g, why: "names of commands and scripts" },
  { what: /\bPowerShell\b/g, why: "a product, in what a record says of its shell" },
  { what: /\bforeach\b/g, why: "the first word of a command" },
  { what: /^\+ .*, port\b/g, why: "words of lib: a line of its drawing that is a template of single words" },
  { what: /\bthe(?= ,)/g, why: "words of lib: what is before the name of an answer" },
  { what: /\b(en-XA|SHA256SUMS|CN=)/g, why: "the tag of the language, a file, the syntax of a certificate" },
];

const known = libTexts();
const phrases = known.filter((text) => /[A-Za-z]\W+[A-Za-z]/.test(text));
const words = known.filter((text) => !phrases.includes(text));

/** What of a text is in no catalogue: English without what is allowed, without `names`, and without the words of lib. */
export function englishIn(text: string, names: readonly string[]): string {
  const without = (rest: string, some: readonly string[]) =>
    some.reduce(
      (left, one) => (lower(left).includes(lower(one)) ? left.replace(new RegExp(escaped(one), "gi"), " ") : left),
      rest,
    );
  // A whole answer is a name, even when a part of it is a phrase of lib as well.
  if (names.some((name) => squeezed(name) === squeezed(text))) return "";
  const phrased = without(squeezed(text), phrases);
  let left = without(phrased, names);
  for (const { what } of allowed) left = left.replace(what, " ");
  if (known.includes(squeezed(text))) return "";
  // A single word of lib counts only beside one of its phrases: "on" in a template excuses no "on" of the pages.
  if (phrased !== squeezed(text))
    left = words.reduce(
      (rest, word) => rest.replace(new RegExp(`(?<![A-Za-z])${escaped(word)}(?![A-Za-z])`, "g"), " "),
      left,
    );
  return /[A-Za-z]{2}/.test(left) ? squeezed(left) : "";
}

const lower = (text: string) => text.toLowerCase();

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A text, and the paragraph that it is a part of: a sentence of lib may have code in its middle. */
export interface ShownText {
  readonly text: string;
  readonly paragraph: string;
}

/** Every text that a page shows or tells a screen reader, apart from code, which is the same in every language. */
export async function textsOf(page: Page): Promise<readonly ShownText[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const texts = [{ text: document.title, paragraph: document.title }];
    const whole = (text: string) => texts.push({ text, paragraph: text });
    // Code is the same in every language, and so is what a file or an answer says: <bdi> and the font of names mark it.
    const code = "code, pre, kbd, script, style, textarea, input, bdi, .font-mono";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (textContent?.trim() && !parentElement?.closest(code)) {
        const paragraph = parentElement?.closest("p, li, dd, dt, td, th, h1, h2, h3, summary, button, a")?.textContent;
        texts.push({ text: textContent, paragraph: paragraph ?? textContent });
      }
    }
    for (const element of document.querySelectorAll("*"))
      for (const name of ["aria-label", "aria-description", "aria-roledescription", "title", "alt", "placeholder"]) {
        const text = element.getAttribute(name);
        if (text) whole(text);
      }
    for (const meta of document.querySelectorAll("meta[name=description]")) whole(meta.getAttribute("content") ?? "");
    return texts;
  });
}
