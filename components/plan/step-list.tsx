import { CopyButton } from "@/components/clipboard/copy-button";
import { planTexts } from "@/components/messages/en-plan";
import { Disclosure } from "@/components/ui/disclosure";
import type { PlannedStep, PlannedTarget, SkippedStep } from "@/lib/plan/types";

/** The steps in running order, each with its reason, place, people, effect, way back and sources. */
export function StepList({ steps }: { steps: readonly PlannedStep[] }) {
  return (
    <section aria-labelledby="steps" className="space-y-2">
      <h2 id="steps">{planTexts.stepsTitle}</h2>
      <ol className="list-none">
        {steps.map((step) => (
          <li key={step.id} className="border-t border-rule py-6">
            <Step step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { step: PlannedStep }) {
  const outage = step.impact === "user-visible-outage";
  return (
    <article className="grid gap-x-4 gap-y-2 md:grid-cols-[2.5rem_minmax(0,1fr)]" aria-labelledby={`step-${step.id}`}>
      <p aria-hidden="true" className="text-title font-bold text-accent">
        {step.ordinal}
      </p>
      <div className="min-w-0 space-y-3">
        <h3 id={`step-${step.id}`}>
          <span className="sr-only">{`${step.ordinal}. `}</span>
          {step.title}
        </h3>
        <p className="max-w-measure text-soft">{step.why}</p>
        <p>
          {planTexts.takes(step.minutes)}{" "}
          <span className={outage ? "font-bold text-caution" : ""}>{planTexts.impacts[step.impact]}</span>
        </p>
        <dl className="grid gap-x-6 gap-y-1 md:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="text-soft">{planTexts.where}</dt>
          <dd>{step.place ? planTexts.places[step.place] : planTexts.placeNone}</dd>
          <dt className="text-soft">{planTexts.who}</dt>
          <dd>{step.who}</dd>
          <dt className="text-soft">{planTexts.onWhat}</dt>
          <dd className="min-w-0">
            <Targets targets={step.targets} />
          </dd>
          <dt className="text-soft">{planTexts.undo}</dt>
          <dd>{step.undo.kind === "script" ? step.undo.summary : step.undo.reason}</dd>
        </dl>
        {step.documentedCommands.length > 0 ? <Commands commands={step.documentedCommands} /> : null}
        <Disclosure title={planTexts.sources}>
          <ul className="list-none space-y-2 pb-2">
            {step.sources.map(({ title, says }) => (
              <li key={title}>
                <cite className="font-bold not-italic">{title}</cite>: <span className="text-soft">{says}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </article>
  );
}

const shownAtOnce = 6;

function Targets({ targets }: { targets: readonly PlannedTarget[] }) {
  const list = (
    <ul className="list-none space-y-1">
      {targets.map(({ name, change }, index) => (
        <li key={index} className="break-words">
          <code>{name}</code>: {change}
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

function Commands({ commands }: { commands: readonly string[] }) {
  const text = commands.join("\n");
  return (
    <Disclosure title={planTexts.commands}>
      <div className="space-y-2 bg-raised p-3">
        <pre className="max-h-96 overflow-auto whitespace-pre-wrap break-words" tabIndex={0}>
          <code>{text}</code>
        </pre>
        <CopyButton text={text} what={planTexts.commands} />
      </div>
    </Disclosure>
  );
}

/** What this plan does without, and why. */
export function SkippedSteps({ skipped }: { skipped: readonly SkippedStep[] }) {
  if (skipped.length === 0) return null;
  return (
    <section aria-labelledby="skipped" className="space-y-3 border-t border-rule pt-6">
      <h2 id="skipped" className="text-lead">
        {planTexts.skippedTitle}
      </h2>
      <dl className="space-y-3">
        {skipped.map(({ id, title, reason }) => (
          <div key={id}>
            <dt className="font-bold">{title}</dt>
            <dd className="text-soft">{reason}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
