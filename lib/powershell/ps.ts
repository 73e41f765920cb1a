/**
 * PowerShell text of ours, as an opaque value. There is no way from a user's string to a `PsScript`: the tag takes
 * other `PsScript`s only, and values reach a script through the plan block (`plan-block.ts`) alone.
 */
const made = Symbol("PsScript");

export class PsScript {
  readonly #text: string;

  /** Only `ps`, `joinPs` and `plan-block.ts` may construct one; the key keeps others out. */
  constructor(key: symbol, text: string) {
    if (key !== made) throw new TypeError("PowerShell text is made by the ps tag only.");
    this.#text = text;
  }

  /** The text with LF line ends. Bytes are made from it in `lib/bundle/artifact-bytes.ts`. */
  print(): string {
    return this.#text;
  }
}

const unquotable = /[`\r]|@['"]/;

/**
 * Template tag for PowerShell written by us. Backslashes are taken as they stand; a backtick, a here-string or a
 * carriage return is refused, because the first two have no place in a script that people review line by line.
 *
 * @throws TypeError when called other than as a template, or with something that is not a `PsScript`.
 */
export function ps(strings: TemplateStringsArray, ...parts: readonly PsScript[]): PsScript {
  if (!Array.isArray(strings.raw)) throw new TypeError("ps is a template tag.");
  const text = strings.raw.reduce((sofar, piece, index) => {
    if (unquotable.test(piece)) throw new TypeError("A backtick, a here-string or a carriage return in a ps template.");
    const part = index === 0 ? undefined : parts[index - 1];
    if (index > 0 && !(part instanceof PsScript))
      throw new TypeError("Only PowerShell text of ours goes into a ps template.");
    return sofar + (part?.print() ?? "") + piece;
  }, "");
  return new PsScript(made, text.replace(/^\n/, "").replace(/\n\s*$/, "\n"));
}

/** Joins pieces with one blank line between them. */
export function joinPs(pieces: readonly PsScript[]): PsScript {
  return new PsScript(made, pieces.map((piece) => piece.print().replace(/\n+$/, "")).join("\n\n") + "\n");
}

/** Entry for `plan-block.ts`: the only caller that turns values into PowerShell. */
export function psFromLiterals(lines: readonly string[]): PsScript {
  return new PsScript(made, lines.join("\n") + "\n");
}
