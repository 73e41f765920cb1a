import { prosePieces } from "./prose-pieces";

export interface ProseProps {
  readonly text: string;
  /** What stands between quotation marks: words, or what a script writes, which is set as code. */
  readonly quotes?: "words" | "output";
  /** It is a heading: all of it has the heading's own letters. */
  readonly isHeading?: boolean;
}

/** A sentence whose cmdlets, parameters and scripts are set as code, and stay in one line as its dates do. */
export function Prose({ text, quotes = "words", isHeading = false }: ProseProps) {
  return prosePieces(text, quotes).map((piece, index) => {
    const look = piece.whole ? "whole-word" : undefined;
    if (piece.code && !isHeading)
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
