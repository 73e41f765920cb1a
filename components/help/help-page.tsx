import type { ReactNode } from "react";
import { EventMeanings } from "@/components/checklist/symptom-list";
import { failureEventsOf } from "@/lib/plan/failure-events";
import { allSymptoms } from "@/lib/render/checklist/symptoms";
import { useDocumentWords } from "@/components/messages/document-words";
import { PairReasons } from "@/components/versions/pair-reasons";
import { PairTable } from "@/components/versions/pair-table";
import { SupportTable } from "@/components/versions/support-table";
import { useHelpTexts } from "@/components/messages/help";

/** A document: it needs no program of its own. */
export function HelpPage() {
  const texts = useHelpTexts();
  const words = useDocumentWords();
  return (
    <main id="content" tabIndex={-1} className="max-w-measure space-y-12 pt-8">
      <header className="space-y-3">
        <h1>{texts.title}</h1>
        <p className="text-lead text-soft">{texts.lead}</p>
      </header>
      <Part id="way" title={texts.way.title}>
        <ol className="space-y-3">
          {texts.way.steps.map(({ name, text }, index) => (
            <li key={name} className="grid grid-cols-[2rem_minmax(0,1fr)]">
              <span aria-hidden="true" className="font-bold text-accent">
                {index + 1}
              </span>
              <span>
                <strong>{name}</strong> {text}
              </span>
            </li>
          ))}
        </ol>
      </Part>
      <Part id="symptoms" title={texts.symptoms.title}>
        <p>{texts.symptoms.lead}</p>
        <ul className="list-none border-t border-rule">
          {allSymptoms(words).map(({ symptom, cause, remedy }) => (
            <li key={symptom} className="space-y-1 border-b border-rule py-3">
              <h3 className="text-base">{symptom}</h3>
              <p className="text-soft">
                {texts.symptoms.cause}: {cause}
              </p>
              <p>
                {texts.symptoms.remedy}: {remedy}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="failure-events" title={words.failureEvents.title}>
        <p>{words.failureEvents.note}</p>
        <EventMeanings events={failureEventsOf(words)} />
      </Part>
      <Part id="versions" title={texts.versions.title}>
        <p>{texts.versions.lead}</p>
        <PairTable />
        <PairReasons />
        <SupportTable />
      </Part>
      <Part id="words" title={texts.words.title}>
        <dl className="space-y-3">
          {texts.words.list.map(({ word, text }) => (
            <div key={word}>
              <dt className="font-bold">{word}</dt>
              <dd className="text-soft">{text}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part id="privacy" title={texts.privacy.title}>
        <p>{texts.privacy.text}</p>
      </Part>
      <Part id="limits" title={texts.limits.title}>
        <p>{texts.limits.text}</p>
      </Part>
    </main>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
