import { RevealedText } from "@/components/ui/revealed-text";
import type { AnswerRow } from "./answer-rows";

/** The values of one answer, each of one or more lines, with what cannot be seen marked. */
export function ValueList({
  values,
  mono,
  proseFrom,
}: Pick<AnswerRow, "values" | "mono"> & Partial<Pick<AnswerRow, "proseFrom">>) {
  const isProse = (line: string) => proseFrom?.some((start) => line.startsWith(start));
  return (
    <ul className={`list-none space-y-2 ${mono ? "font-mono text-small leading-[1.625rem]" : ""}`}>
      {values.map((lines, index) => (
        <li key={index} className="break-words">
          {lines.map((line, at) => (
            <span key={at} className={`block ${isProse(line) ? "font-sans" : ""}`}>
              <RevealedText text={line} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
