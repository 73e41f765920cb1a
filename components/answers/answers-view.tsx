import Link from "next/link";
import { useReviewTexts } from "@/components/messages/review";
import { useSectionNames } from "@/components/messages/section-names";
import { useAnswerTexts } from "@/components/messages/answer-texts";
import { Disclosure } from "@/components/ui/disclosure";
import { ValueList } from "./value-list";
import { answerGroups, type AnswerGroup, type AnswerRow } from "./answer-rows";
import type { DraftAnswers } from "@/lib/draft/draft";

export interface AnswersViewProps {
  readonly draft: DraftAnswers;
  /** Links back into the wizard, which lead here again. */
  readonly changeable?: boolean;
  /** Another draft: answers that differ from it are marked, with what it says. */
  readonly against?: { readonly label: string; readonly draft: DraftAnswers };
}

/** Every answer, grouped as the wizard asks them. */
export function AnswersView({ draft, changeable = false, against }: AnswersViewProps) {
  const answerTexts = useAnswerTexts();
  const others = against ? answerGroups(against.draft, answerTexts) : [];
  return (
    <div>
      {answerGroups(draft, answerTexts).map((group) => (
        <Group
          key={group.id}
          group={group}
          changeable={changeable}
          {...(against ? { against: { label: against.label, group: others.find(({ id }) => id === group.id) } } : {})}
        />
      ))}
    </div>
  );
}

/** Where the row of an answer is on a page. */
export function answerAnchor(path: string): string {
  return `answer-${path}`;
}

interface GroupProps {
  readonly group: AnswerGroup;
  readonly changeable: boolean;
  readonly against?: { readonly label: string; readonly group: AnswerGroup | undefined };
}

function Group({ group: { id, rows }, changeable, against }: GroupProps) {
  const sectionNames = useSectionNames();
  const reviewTexts = useReviewTexts();
  const name = sectionNames[id];
  // On the page that lists the answers to be changed, they are right below its title.
  const Heading = changeable ? "h2" : "h3";
  return (
    <section aria-labelledby={`answers-${id}`} className="border-t border-rule py-4">
      <Heading id={`answers-${id}`} className="text-lead">
        {name}
      </Heading>
      <dl>
        {rows.map((row) => {
          const other = rowLike(row, against?.group?.rows);
          const isBlank = row.values.length === 0;
          return (
            <div
              key={row.path}
              id={answerAnchor(row.path)}
              className="relative grid gap-x-6 py-1 md:grid-cols-[12rem_minmax(0,1fr)]"
            >
              <dt className={`text-soft ${changeable ? "pr-24 md:pr-0" : ""}`}>{row.label}</dt>
              <dd className={`min-w-0 space-y-1 ${changeable ? "md:pr-[4.5rem]" : ""}`}>
                <Values row={row} />
                {against && differs(row, other) ? (
                  <div className="border-l-4 border-caution pl-3">
                    <p className="text-small font-bold text-caution">{against.label}</p>
                    {other ? <Values row={other} /> : <p>{reviewTexts.notAnswered}</p>}
                  </div>
                ) : null}
                {changeable ? (
                  <Link
                    href={`/wizard/${id}?review=${encodeURIComponent(row.path)}`}
                    prefetch={false}
                    className="no-print absolute right-0 top-0 !mt-0 inline-flex min-h-11 items-start py-1 md:min-h-0"
                    aria-label={(isBlank ? reviewTexts.answerWhat : reviewTexts.changeWhat)(row.label)}
                  >
                    {isBlank ? reviewTexts.answer : reviewTexts.change}
                  </Link>
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

const shownAtOnce = 8;

function Values({ row: { values, optional, seen, waiting } }: { row: AnswerRow }) {
  const reviewTexts = useReviewTexts();
  if (values.length === 0) {
    const missing = waiting ? reviewTexts.notKnown : reviewTexts.notAnswered;
    const empty = seen ? reviewTexts.empty : reviewTexts.mayStayEmpty;
    return <p className={optional ? "text-soft" : "font-bold"}>{optional ? empty : missing}</p>;
  }
  const shown = <ValueList values={values} />;
  if (values.length <= shownAtOnce) return shown;
  return <Disclosure title={reviewTexts.more(values.length)}>{shown}</Disclosure>;
}

function rowLike(row: AnswerRow, rows: readonly AnswerRow[] | undefined): AnswerRow | undefined {
  return rows?.find(({ path }) => path === row.path);
}

function differs(row: AnswerRow, other: AnswerRow | undefined): boolean {
  return JSON.stringify(row.values) !== JSON.stringify(other?.values ?? []);
}
