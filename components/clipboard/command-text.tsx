import { Fragment } from "react";

/** Where a long word of a command may go on in the next line: behind punctuation, never inside a name. */
const pieces = /[^.\]:\\/(,|]*[.\]:\\/(,|]+|[^.\]:\\/(,|]+$/g;

/** A command that wraps at blanks and behind punctuation. What is selected and copied is the command as it is. */
export function CommandText({ command }: { command: string }) {
  return (command.match(pieces) ?? [command]).map((piece, index) => (
    <Fragment key={index}>
      {index === 0 ? null : <wbr />}
      {piece}
    </Fragment>
  ));
}
