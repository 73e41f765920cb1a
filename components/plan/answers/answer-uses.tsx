"use client";

import { useMemo, useState } from "react";
import type { AnswerTrace } from "@/lib/trace/trace";
import { nameOfAnswer } from "@/lib/messages/answer-names";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";
import { answerUses, type AnswerUse } from "@/lib/trace/answer-uses";
import { changeSteps } from "@/lib/plan/change-steps";
import type { Plan } from "@/lib/plan/types";
import { holdsValues } from "@/lib/files/script-text";
import type { BundleFile } from "@/lib/files/types";
import { SectionLink } from "@/components/frame/section-link";
import { usePlanTexts } from "@/components/messages/plan";
import { useProblemWords } from "@/components/messages/problem-texts";
import { useSectionNames } from "@/components/messages/section-names";
import { Disclosure } from "@/components/ui/disclosure";
import { RevealedText } from "@/components/ui/revealed-text";
import { fileAddress, stepAddress } from "../use-address";

export interface AnswerUsesProps {
  readonly plan: Plan;
  readonly files: readonly BundleFile[];
  readonly trace: AnswerTrace;
}

/** From an answer to what was made of it, by section. */
export function AnswerUses({ plan, files, trace }: AnswerUsesProps) {
  const planTexts = usePlanTexts();
  const sections = sectionIds.filter((id) => trace.answers.some(({ section }) => section === id));
  return (
    <section aria-labelledby="answers" className="no-print space-y-3">
      <h2 id="answers">{planTexts.answersTitle}</h2>
      <p className="max-w-measure text-soft">{planTexts.answersLead}</p>
      <div className="border-b border-rule">
        {sections.map((id) => (
          <Section key={id} id={id} plan={plan} files={files} trace={trace} />
        ))}
      </div>
      <p className="max-w-measure text-small text-soft">{planTexts.answersRest}</p>
    </section>
  );
}

function Section({ id, plan, files, trace }: AnswerUsesProps & { id: SectionId }) {
  const sectionNames = useSectionNames();
  const planTexts = usePlanTexts();
  const [open, setOpen] = useState(false);
  const name = sectionNames[id];
  const count = trace.answers.filter(({ section }) => section === id).length;
  return (
    <Disclosure
      title={
        <span>
          {name} <span className="text-small text-soft">{planTexts.answersCount(count)}</span>
        </span>
      }
      className="border-t border-rule"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      {open ? (
        <div className="space-y-2 pb-4 pl-4">
          <SectionLink section={id} className="inline-flex min-h-11 items-center">
            {planTexts.changeSection(name)}
          </SectionLink>
          <Uses id={id} plan={plan} files={files} trace={trace} />
        </div>
      ) : null}
    </Disclosure>
  );
}

function Uses({ id, plan, files, trace }: AnswerUsesProps & { id: SectionId }) {
  const words = useProblemWords();
  const uses = useMemo(
    () => answerUses(plan, files, trace).filter(({ answer }) => answer.section === id),
    [id, plan, files, trace],
  );
  const scripts = files.filter(holdsValues).length;
  const numbers = new Map(changeSteps(plan).map((step) => [step.id, step.number] as const));
  return (
    <dl className="text-small">
      {uses.map((use) => (
        <div
          key={use.answer.path}
          className="grid gap-x-6 border-t border-rule py-2 md:grid-cols-[14rem_minmax(0,1fr)] wide:grid-cols-[14rem_minmax(0,24rem)_minmax(0,1fr)]"
        >
          <dt>{nameOfAnswer(use.answer.path, words)}</dt>
          <dd className="min-w-0 break-words font-mono">
            <RevealedText text={use.answer.value} />
          </dd>
          <dd className="min-w-0 md:col-start-2 wide:col-start-3">
            <UseLinks use={use} numbers={numbers} scripts={scripts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface UseLinksProps {
  readonly use: AnswerUse;
  readonly numbers: ReadonlyMap<string, string>;
  readonly scripts: number;
}

function UseLinks({ use, numbers, scripts }: UseLinksProps) {
  const planTexts = usePlanTexts();
  const links = [
    ...use.steps.flatMap((id) => {
      const number = numbers.get(id);
      return number === undefined ? [] : [{ to: stepAddress(id), text: planTexts.usedStep(number) }];
    }),
    ...(use.scripts.length === scripts ? [] : use.scripts.map((path) => ({ to: fileAddress(path), text: path }))),
  ];
  return (
    <ul className="flex list-none flex-wrap gap-x-4">
      {links.map(({ to, text }) => (
        <li key={to}>
          <a href={`#${to}`} className="inline-flex min-h-11 items-center md:min-h-8">
            {text}
          </a>
        </li>
      ))}
      {use.scripts.length === scripts ? (
        <li className="inline-flex min-h-11 items-center md:min-h-8">{planTexts.usedEverywhere(scripts)}</li>
      ) : null}
    </ul>
  );
}
