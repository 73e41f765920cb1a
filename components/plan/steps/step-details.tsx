import { Fragment, type ReactNode } from "react";
import type { AnswerTrace } from "@/lib/trace/trace";
import type { PlannedStep, PlannedTarget } from "@/lib/plan/types";
import { usePlanTexts } from "@/components/messages/plan";
import { Disclosure } from "@/components/ui/disclosure";
import { RevealedText } from "@/components/ui/revealed-text";
import { TracedCommands } from "../answers/traced-commands";
import { sameChange } from "./same-change";

/** On what exactly, by whom, with which command, how it is taken back, and who says so. */
export function StepDetails({ step, trace }: { step: PlannedStep; trace: AnswerTrace }) {
  const planTexts = usePlanTexts();
  const { undo, documentedCommands } = step;
  return (
    <dl className="grid gap-x-6 gap-y-3 pb-2 pt-1 md:grid-cols-[8rem_minmax(0,1fr)]">
      <Detail name={planTexts.onWhat}>
        <Targets targets={step.targets} />
      </Detail>
      <Detail name={planTexts.who}>{step.who}</Detail>
      {documentedCommands.length > 0 ? (
        <Detail name={planTexts.commands} isWide>
          <TracedCommands blocks={documentedCommands} trace={trace} />
        </Detail>
      ) : null}
      {undo.kind !== "none" ? <Detail name={planTexts.undo}>{undo.summary}</Detail> : null}
      <Detail name={planTexts.sources}>
        <ul className="list-none space-y-2">
          {step.sources.map(({ title, link, says }) => (
            <li key={title}>
              <cite className="font-bold not-italic">
                {link === undefined ? title : <SourceLink to={link}>{title}</SourceLink>}
              </cite>
              : {says}
            </li>
          ))}
        </ul>
      </Detail>
    </dl>
  );
}

/** Nothing else on the pages leads to another site; that one learns nothing of where the reader came from. */
function SourceLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/** Commands take the whole width, sentences only what is read with ease. */
function Detail({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className={`min-w-0 ${isWide ? "max-w-[66rem]" : "max-w-measure"}`}>{children}</dd>
    </>
  );
}

const shownAtOnce = 12;

function Targets({ targets }: { targets: readonly PlannedTarget[] }) {
  const planTexts = usePlanTexts();
  const list = (
    <ul className="list-none space-y-1">
      {[...sameChange(targets)].map(([change, names]) => (
        <li key={change} className="break-words">
          {names.map((name, index) => (
            <Fragment key={index}>
              {index === 0 ? null : ", "}
              <code>
                <RevealedText text={name} />
              </code>
            </Fragment>
          ))}
          : <RevealedText text={change} />
        </li>
      ))}
    </ul>
  );
  return targets.length <= shownAtOnce ? (
    list
  ) : (
    <Disclosure title={planTexts.allTargets(targets.length)}>{list}</Disclosure>
  );
}
