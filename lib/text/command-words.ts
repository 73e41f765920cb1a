/** A piece of a command: a word that a line must not be broken in, or blanks and words that no browser breaks. */
export interface CommandPiece {
  readonly text: string;
  readonly whole: boolean;
}

/** Browsers break a line behind a hyphen and behind some other marks, but in no word of these characters, nor of one character. */
const unbreakable = /^(?:\$?[A-Za-z0-9_. ]*,?|.)$/;

/** Blanks, or a word; a list of texts goes on behind a comma, since its values would not fit in one line. */
const words = / +|[^ ]+?(?:(?<=",)(?=")|(?= |$))/g;

/** One line of a command at its blanks and behind the commas of a list, so that a page and a document break it nowhere else. The texts joined are `line`. */
export function commandPieces(line: string): readonly CommandPiece[] {
  const pieces: CommandPiece[] = [];
  for (const text of line.match(words) ?? []) {
    const whole = !unbreakable.test(text);
    const last = pieces.at(-1);
    if (last === undefined || whole || last.whole) pieces.push({ text, whole });
    else pieces[pieces.length - 1] = { text: last.text + text, whole };
  }
  return pieces;
}
