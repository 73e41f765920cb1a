import type { ReactNode } from "react";
import { EventMeanings } from "@/components/checklist/symptom-list";
import { failureEventsOf } from "@/lib/plan/failure-events";
import { exchangeProducts, exchangeVersions } from "@/lib/answers/products";
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
  const parts = [
    ["way", texts.way.title],
    ["symptoms", texts.symptoms.title],
    ["failure-events", words.failureEvents.title],
    ["versions", texts.versions.title],
    ["particular", texts.particular.title],
    ["unknown", texts.unknown.title],
    ["words", texts.words.title],
    ["privacy", texts.privacy.title],
    ["limits", texts.limits.title],
  ] as const;
  return (
    <main id="content" tabIndex={-1} className="max-w-measure space-y-12 pt-8">
      <header className="space-y-3">
        <h1>{texts.title}</h1>
        <p className="text-lead text-soft">{texts.lead}</p>
        <nav aria-label={texts.contents}>
          <ul className="flex list-none flex-wrap gap-x-6">
            {parts.map(([id, title]) => (
              <li key={id} className="!mt-0">
                <a href={`#${id}`} className="inline-flex min-h-11 items-center">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
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
      <Part id="particular" title={texts.particular.title}>
        {exchangeVersions.map((version) => (
          <section key={version} aria-labelledby={`particular-${version}`} className="space-y-2 pt-2">
            <h3 id={`particular-${version}`}>{exchangeProducts[version].name}</h3>
            {texts.particular.texts[version].map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
        <p className="pt-2">{texts.particular.mixed}</p>
        <p>{texts.particular.pools}</p>
      </Part>
      <Part id="unknown" title={texts.unknown.title}>
        <p>{texts.unknown.lead}</p>
        <ul className="list-disc space-y-2 pl-5">
          {texts.unknown.list.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
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
