/** A piece of a text; `code` is at a character that is not what it seems to be. */
export interface RevealedPiece {
  readonly text: string;
  /** For example "U+00A0"; absent for plain text. */
  readonly code?: string;
  /** Nothing of it can be seen, so only the code is shown. */
  readonly unseen?: boolean;
}

/** Characters without a shape: blanks other than the space, controls, direction marks, joiners, fillers, lone surrogates. */
const unseen = /[^\P{Z} ]|[^\P{C}\n\t]|[\p{Default_Ignorable_Code_Point}\u2800]/u;
const fullWidth = /[\uff01-\uff5e]/;
const latin = /\p{Script=Latin}/u;
const lookAlike = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * A text cut where a reader could be deceived: at characters that cannot be seen, at full-width letters, and at Cyrillic or Greek
 * letters in a word that has Latin ones. All pieces joined are the text again. Linear.
 */
export function reveal(text: string): readonly RevealedPiece[] {
  return text.split(/([ \n\t]+)/).reduce<RevealedPiece[]>((pieces, word) => {
    const mixed = latin.test(word) && lookAlike.test(word);
    for (const character of word) append(pieces, pieceOf(character, mixed));
    return pieces;
  }, []);
}

/** Whether `reveal` marks anything. */
export function deceives(text: string): boolean {
  return reveal(text).some(({ code }) => code !== undefined);
}

function pieceOf(character: string, mixed: boolean): RevealedPiece {
  const isUnseen = unseen.test(character);
  if (!isUnseen && !fullWidth.test(character) && !(mixed && lookAlike.test(character))) return { text: character };
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { text: character, code: `U+${number}`, ...(isUnseen ? { unseen: true } : {}) };
}

function append(pieces: RevealedPiece[], piece: RevealedPiece): void {
  const last = pieces.at(-1);
  if (last && last.code === undefined && piece.code === undefined)
    pieces[pieces.length - 1] = { text: last.text + piece.text };
  else pieces.push(piece);
}
