import { Fragment } from "react";
import { Unbroken } from "./unbroken";

/** Where a word that is longer than its line may go on in the next one: behind punctuation, not inside a name. */
const pieces = /[^.\]:\\/(,|]*[.\]:\\/(,|]+|[^.\]:\\/(,|]+$/g;
/** Of a file, as in "Appcmd.exe": it stays with the name. */
const ending = /^\w{2,4}['")]*$/;
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
        {piecesOf(word).map((piece, part) => (
          <Fragment key={part}>
            {part === 0 ? null : <wbr />}
            <Unbroken text={piece} />
          </Fragment>
        ))}
      </span>
    ),
  );
}

function piecesOf(word: string): readonly string[] {
  const all = word.match(pieces) ?? [word];
  const [name = "", last = ""] = all.slice(-2);
  return all.length > 1 && name.endsWith(".") && ending.test(last) ? [...all.slice(0, -2), name + last] : all;
}
