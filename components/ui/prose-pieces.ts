/** A piece of a sentence; a line is never broken inside one that is `whole`, and one that is `code` is set as code. */
export interface ProsePiece {
  readonly text: string;
  readonly whole: boolean;
  readonly code: boolean;
  /** The bracket in front of a whole piece, which no line ends with. */
  readonly bracket?: string;
  /** The full stop or comma behind a whole piece, which no line begins with. */
  readonly mark?: string;
}

const script = String.raw`(?:\.\\)?(?:[a-z][a-z-]*[\\/])?[A-Z]\w*(?:-\w+)*\.ps1\b`;
/** With the name of the service behind it, as in "Restart-Service RTCSRV". */
const cmdlet = String.raw`\b[A-Z][a-z]+-[A-Z]\w+\b(?: [A-Z]{6,}\b)?`;
/** Behind a blank or a bracket: "-WhatIf", and no part of a word. */
const parameter = String.raw`\B-[A-Z][A-Za-z]+\b`;
const date = String.raw`\b\d{4}-\d{2}-\d{2}\b`;
/** The first eight digits of a plan hash. */
const shortHash = String.raw`\b[0-9a-f]{4} [0-9a-f]{4}\b`;
const isWords = new RegExp(`^(?:${date}|${shortHash})$`);
/** By its whole name, or by how such names look: "facts-*.json". */
const file = String.raw`\b[a-z]+(?:-[a-z*]+)*\.(?:zip|config|json)\b`;
const found = [script, cmdlet, parameter, file, date, shortHash].join("|");
const quoted = "“[^”]+”";
const marks = /^[.,;:)]+/;

const bracket = /\($/;

/** Whether the pattern found something that is not quoted. */
const isWhole = (piece: string | undefined): boolean => piece !== undefined && !piece.startsWith("“");

/** Cuts a sentence at what a line must not be broken in: scripts, cmdlets, parameters, dates, short hashes. The texts joined, with their marks, are `text`. */
export function prosePieces(text: string, quotes: "words" | "output"): readonly ProsePiece[] {
  const pattern = new RegExp(quotes === "output" ? `(${quoted}|${found})` : `(${found})`);
  const pieces = text.split(pattern);
  return pieces.flatMap((piece, index): readonly ProsePiece[] => {
    // What the pattern found is at every second place.
    const isFound = index % 2 === 1;
    const behind = isFound || !isWhole(pieces[index - 1]) ? piece : piece.replace(marks, "");
    const plain = isFound || !isWhole(pieces[index + 1]) ? behind : behind.replace(bracket, "");
    if (plain === "") return [];
    if (!isFound) return [{ text: plain, whole: false, code: false }];
    if (isWhole(piece)) {
      const [mark] = marks.exec(pieces[index + 1] ?? "") ?? [];
      const before = bracket.test(pieces[index - 1] ?? "");
      const around = { ...(before ? { bracket: "(" } : {}), ...(mark ? { mark } : {}) };
      return [{ text: piece, whole: true, code: !isWords.test(piece), ...around }];
    }
    return [
      { text: "“", whole: false, code: false },
      { text: piece.slice(1, -1), whole: false, code: true },
      { text: "”", whole: false, code: false },
    ];
  });
}
