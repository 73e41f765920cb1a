import { Fragment } from "react";
import { commandPieces } from "@/lib/text/command-words";

/** Where a word that is wider than its line may go on: behind punctuation, never inside a name. */
const parts = /[^.\]:\\/(,|]*[.\]:\\/(,|]+|[^.\]:\\/(,|]+$/g;

/**
 * A command that wraps at its blanks only; what goes on in the next line is indented. What is selected and copied is the
 * command as it is. For an element with `whitespace-pre-wrap`.
 */
export function CommandText({ command }: { command: string }) {
  return command.split(/(?<=\n)/).map((line, row) => (
    <span key={row} className="block pl-[2ch] -indent-[2ch]">
      {commandPieces(line).map(({ text, whole }, index) =>
        whole ? <Word key={index} text={text} /> : <Fragment key={index}>{text}</Fragment>,
      )}
    </span>
  ));
}

function Word({ text }: { text: string }) {
  return (
    <span className="inline-block max-w-full indent-0 [overflow-wrap:anywhere]">
      {(text.match(parts) ?? [text]).map((part, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
