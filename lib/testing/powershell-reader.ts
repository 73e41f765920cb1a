/**
 * Reads PowerShell literals as PowerShell does, written apart from the emitter: five single quotes, two adjacent ones of
 * any kind are one escaped quote and the second is kept; `[char]0xNNNN`; `+`; brackets. Anything else is an error.
 */
const singleQuotes = new Set(["\u0027", "\u2018", "\u2019", "\u201A", "\u201B"]);
const blanks = new Set([" ", "\t", "\r", "\n"]);

/** The text that a literal expression evaluates to. @throws Error unless the whole input is one literal expression. */
export function readLiteral(source: string): string {
  const reader = new Reader(source);
  const value = reader.expression();
  reader.end();
  return value;
}

class Reader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  expression(): string {
    let value = this.#operand();
    for (this.#skipBlanks(); this.#source[this.#at] === "+"; this.#skipBlanks()) {
      this.#at += 1;
      value += this.#operand();
    }
    return value;
  }

  end(): void {
    this.#skipBlanks();
    if (this.#at !== this.#source.length)
      throw new Error(`text after the literal: ${JSON.stringify(this.#source.slice(this.#at))}`);
  }

  #operand(): string {
    this.#skipBlanks();
    const here = this.#source[this.#at] ?? "";
    if (singleQuotes.has(here)) return this.#quoted();
    if (here === "(") {
      this.#at += 1;
      const value = this.expression();
      this.#skipBlanks();
      if (this.#source[this.#at] !== ")") throw new Error("a bracket is not closed");
      this.#at += 1;
      return value;
    }
    const char = /^\[char\]0x([0-9A-F]{4})(?![0-9A-Za-z])/.exec(this.#source.slice(this.#at, this.#at + 13));
    if (!char)
      throw new Error(`no literal at ${this.#at}: ${JSON.stringify(this.#source.slice(this.#at, this.#at + 20))}`);
    this.#at += char[0].length;
    return String.fromCharCode(Number.parseInt(char[1] ?? "", 16));
  }

  #quoted(): string {
    let value = "";
    for (this.#at += 1; this.#at < this.#source.length; this.#at += 1) {
      const here = this.#source[this.#at] ?? "";
      if (!singleQuotes.has(here)) {
        value += here;
        continue;
      }
      const next = this.#source[this.#at + 1] ?? "";
      if (!singleQuotes.has(next)) {
        this.#at += 1;
        return value;
      }
      value += next;
      this.#at += 1;
    }
    throw new Error("a literal is not closed");
  }

  #skipBlanks(): void {
    while (blanks.has(this.#source[this.#at] ?? "")) this.#at += 1;
  }
}
