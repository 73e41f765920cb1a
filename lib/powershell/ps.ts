import { joined, type Fragments, type Line } from "@/lib/text/fragments";

/**
 * PowerShell text of ours, as an opaque value. There is no way from a user's string to a `PsScript`: text comes from the
 * PowerShell files of the project (`sources.gen.ts`), and values reach a script through the plan block alone.
 */
const made = Symbol("PsScript");

/** Between fragments of one literal that goes on in the next line. */
export const lineBreak = "\n";

export class PsScript {
  readonly #lines: readonly Line[];

  /** Only the functions of this file may construct one; the key keeps others out. */
  constructor(key: symbol, lines: readonly Line[]) {
    if (key !== made) throw new TypeError("PowerShell text is made from the project's own files only.");
    this.#lines = lines;
  }

  /** Its lines, values and words apart. */
  lines(): readonly Line[] {
    return this.#lines;
  }

  /** The text with LF line ends. Bytes are made from it in `lib/bundle/artifact-bytes.ts`. */
  print(): string {
    return this.#lines.map(({ fragments }) => `${joined(fragments)}\n`).join("");
  }
}

/** Joins pieces with one blank line between them. */
export function joinPs(pieces: readonly PsScript[]): PsScript {
  return new PsScript(
    made,
    pieces.flatMap((piece, index) => [...(index === 0 ? [] : [blank]), ...withoutBlankEnd(piece.lines())]),
  );
}

/**
 * For `lib/powershell` and `lib/render/powershell`: lines of a project file, or literals that were quoted already. A
 * literal may be broken over several lines.
 */
export function psFromLines(lines: readonly (string | Line)[]): PsScript {
  return new PsScript(made, lines.flatMap(linesOf));
}

const blank: Line = { fragments: [] };

function linesOf(line: string | Line): readonly Line[] {
  if (typeof line === "string") return line.split("\n").map((text) => ({ fragments: [text] }));
  const broken = line.fragments.reduce<Fragments[]>(
    (done, piece) => (piece === lineBreak ? [...done, []] : [...done.slice(0, -1), [...(done.at(-1) ?? []), piece]]),
    [[]],
  );
  return broken.map((fragments) => ({ ...line, fragments }));
}

function withoutBlankEnd(lines: readonly Line[]): readonly Line[] {
  const end = lines.findLastIndex(({ fragments }) => joined(fragments) !== "") + 1;
  return lines.slice(0, end);
}
