import { Fragment } from "react";
import { prosePieces } from "./prose-pieces";

export interface ProseProps {
  readonly text: string;
  /** What is between quotation marks: words, or what a script writes, which is set as code. */
  readonly quotes?: "words" | "output";
  /** It is a heading: all of it has the heading's own letters. */
  readonly isHeading?: boolean;
}

/** A path of so many characters may be wider than a narrow window: it then goes on behind its folder. */
const longPath = 24;
const behindFolder = /(?<=[\\/])(?=[A-Z])/;

/** A sentence whose cmdlets, parameters and scripts are set as code, and stay in one line as its dates do. */
export function Prose({ text, quotes = "words", isHeading = false }: ProseProps) {
  return prosePieces(text, quotes).map((piece, index) => {
    const set = (text: string) => (piece.code && !isHeading ? <code>{text}</code> : text);
    if (!piece.whole) return <Fragment key={index}>{set(piece.text)}</Fragment>;
    const parts = piece.text.length < longPath ? [piece.text] : piece.text.split(behindFolder);
    return parts.map((part, at) => (
      <span key={`${index} ${at}`} className="whole-word">
        {at === 0 ? piece.bracket : null}
        {set(part)}
        {at === parts.length - 1 ? piece.mark : null}
      </span>
    ));
  });
}
