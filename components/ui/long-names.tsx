import { Fragment } from "react";

/** Names of so many characters hardly fit into a line beside other words. */
const longest = 24;

/** A sentence in which long names of servers go on in the next line behind a dot, and not inside a word. */
export function LongNames({ text }: { text: string }) {
  return text.split(/(\s+)/).map((word, index) => {
    if (word.length <= longest) return word;
    return word.split(/(?<=\.)(?=.)/).map((part, at) => (
      <Fragment key={`${index} ${at}`}>
        {at === 0 ? null : <wbr />}
        {part}
      </Fragment>
    ));
  });
}
