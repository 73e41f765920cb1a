"use client";

import type { ReactNode } from "react";
import { useAnswerTexts } from "@/components/messages/answer-texts";
import { useFactsTexts } from "@/components/messages/facts";
import { useSectionNames } from "@/components/messages/section-names";
import { useDrafts } from "@/components/drafts/use-drafts";
import { Disclosure } from "@/components/ui/disclosure";
import { RevealedText } from "@/components/ui/revealed-text";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";
import { toldAnswers } from "@/lib/from-facts/told-answers";
import { isExact, labelOf, linesOf } from "./offer-text";
import { OriginLine } from "./origin-line";

export interface ToldListProps {
  /** The answers of one section; of all without it. */
  readonly section?: SectionId;
  readonly summary: (answers: number) => string;
  readonly className?: string;
  /** Below the answers. */
  readonly children?: ReactNode;
}

/** The answers that come from facts and still are as those said, each with its computer, time and file. */
export function ToldList({ section, summary, className = "", children }: ToldListProps) {
  const texts = useFactsTexts();
  const answers = useAnswerTexts();
  const sectionNames = useSectionNames();
  const { draft, told = {} } = useDrafts().current;
  const shown = toldAnswers(draft, told).filter((one) => section === undefined || one.section === section);
  if (shown.length === 0) return null;
  return (
    <Disclosure title={summary(shown.length)} className={className}>
      <div className="space-y-4 pt-1">
        {sectionIds
          .filter((id) => shown.some((one) => one.section === id))
          .map((id) => (
            <section key={id} aria-label={sectionNames[id]} className="space-y-2">
              {section === undefined ? <h3 className="text-base">{sectionNames[id]}</h3> : null}
              <dl className="space-y-2 border-l border-rule pl-3">
                {shown
                  .filter((one) => one.section === id)
                  .map((one) => (
                    <div key={one.id}>
                      <dt className="break-words text-small font-bold">{labelOf(one, answers, texts)}</dt>
                      <dd className="min-w-0">
                        <span className={`block break-words ${isExact(one.path) ? "font-mono text-small" : ""}`}>
                          {linesOf(one, one.told.value, answers).map((line, index) => (
                            <span key={index} className="block">
                              <RevealedText text={line} />
                            </span>
                          ))}
                        </span>
                        <OriginLine origin={one.told} />
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        {children}
      </div>
    </Disclosure>
  );
}
