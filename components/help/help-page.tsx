import { failureEventsOf } from "@/lib/plan/failure-events";
import { exchangeProducts, exchangeVersions } from "@/lib/answers/products";
import { allSymptoms } from "@/lib/render/checklist/symptoms";
import { EventMeanings } from "@/components/checklist/symptom-list";
import { useDocumentWords } from "@/components/messages/document-words";
import { useHelpTexts } from "@/components/messages/help";
import { PairReasons } from "@/components/versions/pair-reasons";
import { PairTable } from "@/components/versions/pair-table";
import { SupportTable } from "@/components/versions/support-table";
import { Entries, Opened, Part } from "./help-parts";
import { SymptomTable } from "./symptom-table";
import { Prose } from "@/components/ui/prose";

/** A document: it needs no program of its own. Prose keeps to a readable width, tables take what there is. */
export function HelpPage() {
  const texts = useHelpTexts();
  const words = useDocumentWords();
  return (
    <main
      id="content"
      tabIndex={-1}
      className="grid gap-x-12 gap-y-6 pt-8 wide:grid-cols-[minmax(0,1fr)_16rem] wide:grid-rows-[auto_minmax(0,1fr)]"
    >
      <header className="max-w-measure space-y-3">
        <h1>{texts.title}</h1>
        <p className="text-lead text-soft">{texts.lead}</p>
      </header>
      <Contents />
      <div className="min-w-0 space-y-12 wide:col-start-1 wide:row-start-2">
        <Part id="way" title={texts.way.title}>
          <ol className="max-w-measure space-y-3">
            {texts.way.steps.map(({ name, text }, index) => (
              <li key={name} className="grid grid-cols-[2rem_minmax(0,1fr)]">
                <span aria-hidden="true" className="font-bold text-accent">
                  {index + 1}
                </span>
                <span>
                  <strong>{name}</strong> <Prose text={text} />
                </span>
              </li>
            ))}
          </ol>
        </Part>
        <Part id="words" title={texts.words.title}>
          <Entries entries={texts.words.list.map(({ word, text }) => ({ name: word, texts: [text] }))} />
        </Part>
        <Part id="symptoms" title={texts.symptoms.title}>
          <p className="max-w-measure">
            <Prose text={texts.symptoms.lead} />
          </p>
          <SymptomTable symptoms={allSymptoms(words)} />
        </Part>
        <Part id="failure-events" title={words.failureEvents.title}>
          <div className="max-w-measure space-y-3">
            <p>{words.failureEvents.note}</p>
            <EventMeanings events={failureEventsOf(words)} />
          </div>
        </Part>
        <Part id="versions" title={texts.versions.title}>
          <p>{texts.versions.lead}</p>
          <PairTable />
          <div className="max-w-measure">
            <PairReasons />
          </div>
          <SupportTable />
        </Part>
        <Part id="particular" title={texts.particular.title}>
          <Opened
            entries={exchangeVersions.map((version) => ({
              name: exchangeProducts[version].name,
              texts: texts.particular.texts[version],
            }))}
          />
          <div className="max-w-measure space-y-3 pt-2">
            <p>{texts.particular.mixed}</p>
            <p>{texts.particular.pools}</p>
          </div>
        </Part>
        <Part id="unknown" title={texts.unknown.title}>
          <div className="max-w-measure space-y-3">
            <p>{texts.unknown.lead}</p>
            <ul className="list-disc space-y-2 pl-5">
              {texts.unknown.list.map((text) => (
                <li key={text}>
                  <Prose text={text} />
                </li>
              ))}
            </ul>
          </div>
        </Part>
        <Part id="privacy" title={texts.privacy.title}>
          <p className="max-w-measure">{texts.privacy.text}</p>
        </Part>
        <Part id="limits" title={texts.limits.title}>
          <p className="max-w-measure">{texts.limits.text}</p>
        </Part>
      </div>
    </main>
  );
}

/** Where each part is; beside the text where there is room, and in sight there while one reads. */
function Contents() {
  const texts = useHelpTexts();
  const words = useDocumentWords();
  const parts = [
    ["way", texts.way.title],
    ["words", texts.words.title],
    ["symptoms", texts.symptoms.title],
    ["failure-events", words.failureEvents.title],
    ["versions", texts.versions.title],
    ["particular", texts.particular.title],
    ["unknown", texts.unknown.title],
    ["privacy", texts.privacy.title],
    ["limits", texts.limits.title],
  ] as const;
  return (
    <nav
      aria-labelledby="contents"
      className="wide:sticky wide:top-6 wide:col-start-2 wide:row-span-2 wide:row-start-1 wide:self-start wide:border-l wide:border-rule wide:pl-6"
    >
      <h2 id="contents" className="sr-only text-base wide:not-sr-only">
        {texts.contents}
      </h2>
      <ul className="flex list-none flex-wrap gap-x-6 wide:block wide:pt-2">
        {parts.map(([id, title]) => (
          <li key={id} className="!mt-0">
            <a href={`#${id}`} className="inline-flex min-h-11 items-center wide:min-h-9">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
