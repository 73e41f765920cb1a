import { useReviewTexts } from "@/components/messages/review";
import { RevealedText } from "@/components/ui/revealed-text";
import { WholeHash } from "@/components/ui/whole-hash";
import type { AnswerEntry, AnswerLine } from "./answer-rows";

/** The values of one answer, each of one or more lines, with what cannot be seen marked. */
export function ValueList({ values }: { values: readonly AnswerEntry[] }) {
  return (
    <ul className="list-none space-y-2">
      {values.map((lines, index) => (
        <li key={index} className="break-words">
          {lines
            .filter(({ label }) => label === undefined)
            .map((line, at) => (
              <span key={at} className="block">
                <Value line={line} />
              </span>
            ))}
          {lines.some(({ label }) => label !== undefined) ? <Fields lines={lines} /> : null}
        </li>
      ))}
    </ul>
  );
}

const edge = "min-w-[min(11rem,100%)] grow basis-2/5 border-l-4 pl-3";
const edges = { new: `${edge} border-accent`, old: `${edge} border-rule text-soft` };

/** The labelled lines of a row. What is new is beside what is old where there is room, and above it elsewhere. */
function Fields({ lines }: { lines: AnswerEntry }) {
  return (
    <dl className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
      {lines.map((line) =>
        line.label === undefined ? null : (
          <div key={line.label} className={line.age ? edges[line.age] : "flex w-full flex-wrap items-baseline gap-x-3"}>
            <dt className="text-small text-soft">{line.label}</dt>
            <dd className="min-w-0">
              <Value line={line} />
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Value({ line: { text, exact, missing } }: { line: AnswerLine }) {
  const { notAnswered } = useReviewTexts();
  if (missing) return <strong>{notAnswered}</strong>;
  if (!exact) return <RevealedText text={text} />;
  return (
    <span className="font-mono text-small leading-[1.625rem]">
      <WholeHash text={text} />
    </span>
  );
}
