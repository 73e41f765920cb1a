import type { Page } from "@playwright/test";
import { libTexts, squeezed } from "./lib-texts";

/** What may be read in any language, each with its reason. */
const allowed: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /\b[\w-]+(\.[\w-]+)+\b/g, why: "names of computers, files and addresses" },
  { what: /\b[0-9A-Fa-f]{4,64}\b/g, why: "hashes and thumbprints" },
  { what: /\b[A-Z][a-z]+-[A-Z]\w+\b/g, why: "names of commands and scripts" },
  { what: /\b(en-XA|SHA256SUMS|CN=)/g, why: "the tag of the language, a file, the syntax of a certificate" },
];

const known = libTexts();
const phrases = known.filter((text) => /[A-Za-z]\W+[A-Za-z]/.test(text));
const words = known.filter((text) => !phrases.includes(text));

/** What of a text is in no catalogue: English without what is allowed, without `names`, and without the words of lib. */
export function englishIn(text: string, names: readonly string[]): string {
  const without = (rest: string, some: readonly string[]) =>
    some.reduce((left, one) => (left.includes(one) ? left.replaceAll(one, " ") : left), rest);
  let left = without(squeezed(text), names);
  for (const { what } of allowed) left = left.replace(what, " ");
  if (known.includes(squeezed(left))) return "";
  const phrased = without(left, phrases);
  // A single word of lib counts only beside one of its phrases: "on" in a template excuses no "on" of the pages.
  left =
    phrased === left
      ? left
      : words.reduce(
          (rest, word) => rest.replace(new RegExp(`(?<![A-Za-z])${escaped(word)}(?![A-Za-z])`, "g"), " "),
          phrased,
        );
  return /[A-Za-z]{2}/.test(left) ? squeezed(left) : "";
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Every text that a page shows or tells a screen reader, apart from code, which is the same in every language. */
export async function textsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const texts = [document.title];
    const code = "code, pre, kbd, script, style, textarea, input";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (textContent?.trim() && !parentElement?.closest(code)) texts.push(textContent);
    }
    for (const element of document.querySelectorAll("*"))
      for (const name of ["aria-label", "aria-description", "aria-roledescription", "title", "alt", "placeholder"]) {
        const text = element.getAttribute(name);
        if (text) texts.push(text);
      }
    for (const meta of document.querySelectorAll("meta[name=description]"))
      texts.push(meta.getAttribute("content") ?? "");
    return texts;
  });
}
