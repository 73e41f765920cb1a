import { Fragment } from "react";
import { prosePieces } from "./prose-pieces";
import { Unbroken } from "./unbroken";

export interface ProseProps {
  readonly text: string;
  /** What is between quotation marks: words, or what a script writes, which is set as code. */
  readonly quotes?: "words" | "output";
  /** It is a heading: all of it has the heading's own letters. */
  readonly isHeading?: boolean;
}

/** A sentence whose cmdlets, parameters and scripts are set as code, and stay in one line as its dates do. */
export function Prose({ text, quotes = "words", isHeading = false }: ProseProps) {
  return prosePieces(text, quotes).map((piece, index) => {
    const set = piece.whole ? <Path text={piece.text} /> : piece.text;
    const text = piece.code && !isHeading ? <code>{set}</code> : set;
    if (!piece.whole) return <Fragment key={index}>{text}</Fragment>;
    return (
      <span key={index} className="whole-word">
        {piece.bracket}
        {text}
        {piece.mark}
      </span>
    );
  });
}

/** What is wider than its line goes on behind a folder, and not inside a name. */
function Path({ text }: { text: string }) {
  return text.split(/(?<=[\\/])(?=\w)/).map((part, index) => (
    <Fragment key={index}>
      {index === 0 ? null : <wbr />}
      <Unbroken text={part} />
    </Fragment>
  ));
}
