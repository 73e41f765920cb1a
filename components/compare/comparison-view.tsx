"use client";

import { useMemo } from "react";
import { ValueList } from "@/components/answers/value-list";
import { useAnswerTexts } from "@/components/messages/answer-texts";
import { useCompareTexts } from "@/components/messages/compare";
import { useSectionNames } from "@/components/messages/section-names";
import { Notice } from "@/components/ui/notice";
import { answerDifferences, type AnswerDifference } from "./answer-differences";
import { PlanDifferences } from "./plan-differences";
import type { Revision } from "./revision";

/** Where two revisions differ: answers first, then what that comes to. */
export function ComparisonView({ first, second }: { first: Revision; second: Revision }) {
  const compareTexts = useCompareTexts();
  const answerTexts = useAnswerTexts();
  const sectionNames = useSectionNames();
  const sections = useMemo(
    () => answerDifferences(first.draft, second.draft, answerTexts),
    [first, second, answerTexts],
  );
  if (first.hash !== undefined && first.hash === second.hash)
    return <Notice tone="proven" title={compareTexts.same} role="status" />;
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div className="space-y-12">
      <section aria-labelledby="answers" className="space-y-4">
        <h2 id="answers">{compareTexts.answersTitle}</h2>
        <p role="status">{count === 0 ? compareTexts.sameAnswers : `${compareTexts.answersDiffer(count)}.`}</p>
        {sections.map(({ id, rows }) => (
          <section key={id} aria-labelledby={`differs-${id}`} className="border-t border-rule pt-3">
            <h3 id={`differs-${id}`}>{sectionNames[id]}</h3>
            {rows.map((row) => (
              <Row key={row.path} row={row} named={row.label !== sectionNames[id]} />
            ))}
          </section>
        ))}
      </section>
      {first.answers && second.answers ? (
        <PlanDifferences first={first.answers} second={second.answers} />
      ) : (
        <p>{compareTexts.noPlans}</p>
      )}
    </div>
  );
}

/** `named`: the answer has another name than its section. */
function Row({ row: { label, onlyFirst, onlySecond, became }, named }: { row: AnswerDifference; named: boolean }) {
  const compareTexts = useCompareTexts();
  const reordered = onlyFirst.length === 0 && onlySecond.length === 0;
  return (
    <div className="py-3">
      {named ? <h4 className="text-soft">{label}</h4> : null}
      {reordered ? (
        <p>{compareTexts.reordered}</p>
      ) : became ? (
        <div className="flex flex-wrap gap-x-3 break-words">
          <span className="sr-only">{compareTexts.only.first}: </span>
          <ValueList values={onlyFirst} />
          <span aria-hidden="true">→</span> <span className="sr-only">{compareTexts.only.second}: </span>
          <div className="min-w-0 font-bold">
            <ValueList values={onlySecond} />
          </div>
        </div>
      ) : (
        <div className="grid gap-x-12 gap-y-3 md:grid-cols-2">
          <Side title={compareTexts.only.first} values={onlyFirst} />
          <Side title={compareTexts.only.second} values={onlySecond} />
        </div>
      )}
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly values: AnswerDifference["onlyFirst"];
}

function Side({ title, values }: SideProps) {
  const compareTexts = useCompareTexts();
  return (
    <div className="min-w-0 border-l-4 border-edge pl-3">
      <p className="text-small font-bold">{title}</p>
      {values.length === 0 ? <p className="text-soft">{compareTexts.nothing}</p> : null}
      <ValueList values={values} />
    </div>
  );
}
