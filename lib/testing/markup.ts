/** What a strict reader found in an HTML document. */
export interface MarkupReading {
  /** Names of the elements in document order. */
  readonly elements: readonly string[];
  /** Decoded text of each element that has text of its own, in document order. */
  readonly texts: readonly string[];
  /** Names of all attributes. */
  readonly attributes: readonly string[];
}

/** `viewBox` is the only name with a capital, and SVG knows it by that. */
const tag = /<(\/?)([a-z][a-z0-9]*)((?: (?:[a-z][a-z0-9-]*|viewBox)="[^"<>]*")*)>/y;
const emptyElements: ReadonlySet<string> = new Set(["meta", "input", "wbr"]);
const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/**
 * Reads HTML by rules far stricter than a browser's: lower-case tags, quoted attributes, every element closed in order, five
 * entities and no other, no comment. Throws with the position at anything else, so that what it accepts every reader accepts.
 */
export function readMarkup(html: string): MarkupReading {
  const start = "<!DOCTYPE html>\n";
  if (!html.startsWith(start)) throw new Error("The document type is missing.");
  const elements: string[] = [];
  const texts: string[] = [];
  const attributes: string[] = [];
  const open: string[] = [];
  let at = start.length;
  while (at < html.length) {
    if (html[at] === "<") {
      tag.lastIndex = at;
      const [whole = "", slash, name = "", written = ""] = tag.exec(html) ?? [];
      if (whole === "") throw new Error(`Not a tag: ${html.slice(at, at + 40)}`);
      at += whole.length;
      if (slash) {
        if (open.pop() !== name) throw new Error(`</${name}> closes another element.`);
        continue;
      }
      elements.push(name);
      for (const [, key = ""] of written.matchAll(/ ([a-zA-Z0-9-]+)="/g)) attributes.push(key);
      decode(written.replaceAll('"', ""));
      if (name === "style") at = html.indexOf("</style>", at);
      if (!emptyElements.has(name)) open.push(name);
    } else {
      const end = html.indexOf("<", at);
      const text = html.slice(at, end < 0 ? html.length : end);
      if (open.length === 0 && text.trim() !== "") throw new Error("There is text outside the document.");
      texts.push(decode(text));
      at += text.length;
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed.`);
  return { elements, texts, attributes };
}

/**
 * HTML without the elements that say where a line may break: where they are depends on the blanks and marks of a value, and
 * they show nothing. A value that is escaped cannot spell one.
 */
export const withoutBreaks = (html: string): string => html.replace(/<\/?kbd>|<wbr>/g, "");

function decode(text: string): string {
  if (/[<>"']/.test(text)) throw new Error(`Not escaped: ${text.slice(0, 40)}`);
  return text.replace(/&[^;]*;?/g, (entity) => {
    const character = entities[entity];
    if (character === undefined) throw new Error(`Not one of the five entities: ${entity.slice(0, 20)}`);
    return character;
  });
}

/**
 * The marks of a Markdown text that a reader takes for markup, in order: fences and code spans are read by CommonMark's
 * rules (a fence ends at one at least as long, a span at one exactly as long), escapes are text. Two documents with equal
 * marks have the same elements.
 */
export function markdownMarks(markdown: string): readonly string[] {
  const marks: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split("\n")) {
    const ticks = /^ *(`{3,})[^`]*$/.exec(line)?.[1];
    if (fence !== undefined) {
      if (ticks !== undefined && ticks.length >= fence.length && line.trim() === ticks) fence = undefined;
      continue;
    }
    if (ticks !== undefined) {
      fence = ticks;
      marks.push("fence");
      continue;
    }
    marks.push(...lineMarks(line));
  }
  if (fence !== undefined) throw new Error("A fence is not closed.");
  return marks;
}

/** An escape, a code span, or a mark that acts: whichever comes first from the left. */
const inline = /\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)(?:.+?)(?<!`)\1(?!`)|[*_[\]<>#|~$^@{}&]|`+|:\/\/|www\.|==/g;

function lineMarks(line: string): readonly string[] {
  // A table is cut into cells before anything else is read, and there only a backslash saves a pipe.
  if (line.startsWith("|")) {
    return [...line.matchAll(/\\.|\|/g)]
      .flatMap(([mark]) => (mark === "|" ? [mark] : []))
      .concat(inlineMarks(line.replace(/(?<!\\)\|/g, "")));
  }
  const start = /^ *(?:[-+*] (?:\[ \] )?|[0-9]+[.)] |#+ |> |[=-]+$)/.exec(line)?.[0] ?? "";
  return [...(start === "" ? [] : [start.trim()]), ...inlineMarks(line.slice(start.length))];
}

function inlineMarks(text: string): readonly string[] {
  return [...text.matchAll(inline)].flatMap(([mark, span]) => {
    if (mark.startsWith("\\")) return [];
    return [span === undefined ? mark : "span"];
  });
}
