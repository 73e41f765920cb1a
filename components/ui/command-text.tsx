import { Fragment } from "react";

/** Where a word that is longer than its line may go on in the next one: behind punctuation, not inside a name. */
const pieces = /[^.\]:\\/(,|]*[.\]:\\/(,|]+|[^.\]:\\/(,|]+$/g;
/** No browser breaks a line in such a word, nor in a single character. */
const unbreakable = /^(?:[A-Za-z0-9_]*|.)$/;

/** A command that wraps at its blanks and nowhere else. What is selected and copied is the command as it is. */
export function CommandText({ command }: { command: string }) {
  return command.split(/(\s+)/).map((word, index) =>
    // Blanks are at every second place.
    index % 2 === 1 || unbreakable.test(word) ? (
      word
    ) : (
      <span key={index} className="whole-word">
        {(word.match(pieces) ?? [word]).map((piece, part) => (
          <Fragment key={part}>
            {part === 0 ? null : <wbr />}
            {piece}
          </Fragment>
        ))}
      </span>
    ),
  );
}
