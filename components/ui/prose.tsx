import { prosePieces } from "./prose-pieces";

export interface ProseProps {
  readonly text: string;
  /** What stands between quotation marks: words, or what a script writes, which is set as code. */
  readonly quotes?: "words" | "output";
  /** The sentence names its heading, in one run of words: readers of names put blanks around blocks. */
  readonly isName?: boolean;
}

/** A sentence whose cmdlets, parameters and scripts are set as code, and stay in one line as its dates do. */
export function Prose({ text, quotes = "words", isName = false }: ProseProps) {
  return prosePieces(text, quotes).map((piece, index) => {
    const look = !piece.whole ? undefined : isName ? "whole-name" : "whole-word";
    if (piece.code && !isName)
      return (
        <code key={index} className={look}>
          {piece.text}
        </code>
      );
    return piece.whole ? (
      <span key={index} className={look}>
        {piece.text}
      </span>
    ) : (
      piece.text
    );
  });
}
