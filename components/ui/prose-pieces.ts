/** A piece of a sentence; a line is never broken inside one that is `whole`, and one that is `code` is set as code. */
export interface ProsePiece {
  readonly text: string;
  readonly whole: boolean;
  readonly code: boolean;
  /** The full stop or comma behind a whole piece, which no line begins with. */
  readonly mark?: string;
}

const script = String.raw`(?:\.\\)?(?:[a-z][a-z-]*[\\/])?[A-Z]\w*(?:-\w+)*\.ps1\b`;
const cmdlet = String.raw`\b[A-Z][a-z]+-[A-Z]\w+\b`;
/** Behind a blank or a bracket: "-WhatIf", and no part of a word. */
const parameter = String.raw`\B-[A-Z][A-Za-z]+\b`;
const date = String.raw`\b\d{4}-\d{2}-\d{2}\b`;
const isDate = new RegExp(`^${date}$`);
/** By its whole name, or by how such names look: "facts-*.json". */
const file = String.raw`\b[a-z]+(?:-[a-z*]+)*\.(?:zip|config|json)\b`;
const found = [script, cmdlet, parameter, file, date].join("|");
const quoted = "“[^”]+”";
const marks = /^[.,;:)]+/;

/** Whether the pattern found something that is not quoted. */
const isWhole = (piece: string | undefined): boolean => piece !== undefined && !piece.startsWith("“");

/** Cuts a sentence at what a line must not be broken in: scripts, cmdlets, parameters, dates. The texts joined, with their marks, are `text`. */
export function prosePieces(text: string, quotes: "words" | "output"): readonly ProsePiece[] {
  const pattern = new RegExp(quotes === "output" ? `(${quoted}|${found})` : `(${found})`);
  const pieces = text.split(pattern);
  return pieces.flatMap((piece, index): readonly ProsePiece[] => {
    // What the pattern found is at every second place.
    const isFound = index % 2 === 1;
    const plain = isFound || !isWhole(pieces[index - 1]) ? piece : piece.replace(marks, "");
    if (plain === "") return [];
    if (!isFound) return [{ text: plain, whole: false, code: false }];
    if (isWhole(piece)) {
      const [mark] = marks.exec(pieces[index + 1] ?? "") ?? [];
      return [{ text: piece, whole: true, code: !isDate.test(piece), ...(mark ? { mark } : {}) }];
    }
    return [
      { text: "“", whole: false, code: false },
      { text: piece.slice(1, -1), whole: false, code: true },
      { text: "”", whole: false, code: false },
    ];
  });
}
