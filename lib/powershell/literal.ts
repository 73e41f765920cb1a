/**
 * The one function that turns a value into PowerShell. The result is pure ASCII: printable ASCII is in single
 * quotes with U+0027 doubled, every other UTF-16 unit becomes `[char]0xNNNN`. PowerShell takes five characters for a
 * single quote (U+0027, U+2018 to U+201B); since the last four are never printed raw, none of them can close a literal,
 * and no code page can turn the bytes into one of them (safety A1 to A3). `indent` is the column of continued lines.
 */
export function stringLiteral(value: string, indent = 8): string {
  if (/^[\x20-\x7e]*$/.test(value)) return quote(value);
  const pieces: string[] = [];
  for (const run of value.match(/[\x20-\x7e]+|[^\x20-\x7e]/g) ?? []) {
    const isText = /^[\x20-\x7e]/.test(run);
    // [char] + [char] is arithmetic, so the first operand has to be a string.
    if (pieces.length === 0 && !isText) pieces.push("''");
    pieces.push(isText ? quote(run) : charLiteral(run));
  }
  return `(${wrap(pieces, indent)})`;
}

/** A checked integer is written bare. @throws RangeError for anything else. */
export function integerLiteral(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError("A plan holds whole numbers only.");
  return String(value);
}

function quote(text: string): string {
  return `'${text.replace(/'/g, () => "''")}'`;
}

function charLiteral(unit: string): string {
  return `[char]0x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * Breaks a concatenation after `+`, where PowerShell allows it, so that lines stay within 120 columns. What follows
 * is one level inside the bracket: `indent` columns.
 */
function wrap(pieces: readonly string[], indent: number): string {
  let column = 60;
  return pieces.reduce((sofar, piece) => {
    if (sofar === "") return piece;
    column += piece.length + 3;
    if (column <= 110) return `${sofar} + ${piece}`;
    column = indent + piece.length;
    return `${sofar} +\n${" ".repeat(indent)}${piece}`;
  }, "");
}
