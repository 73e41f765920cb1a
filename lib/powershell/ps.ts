/**
 * PowerShell text of ours, as an opaque value. There is no way from a user's string to a `PsScript`: text comes from the
 * PowerShell files of the project (`sources.gen.ts`), and values reach a script through the plan block alone.
 */
const made = Symbol("PsScript");

export class PsScript {
  readonly #text: string;

  /** Only the functions of this file may construct one; the key keeps others out. */
  constructor(key: symbol, text: string) {
    if (key !== made) throw new TypeError("PowerShell text is made from the project's own files only.");
    this.#text = text;
  }

  /** The text with LF line ends. Bytes are made from it in `lib/bundle/artifact-bytes.ts`. */
  print(): string {
    return this.#text;
  }
}

/** Joins pieces with one blank line between them. */
export function joinPs(pieces: readonly PsScript[]): PsScript {
  return new PsScript(made, pieces.map((piece) => piece.print().replace(/\n+$/, "")).join("\n\n") + "\n");
}

/** For `lib/powershell` and `lib/render/powershell`: lines of a project file, or literals that were quoted already. */
export function psFromLines(lines: readonly string[]): PsScript {
  return new PsScript(made, lines.join("\n") + "\n");
}
