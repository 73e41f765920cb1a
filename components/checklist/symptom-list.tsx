import type { Checklist, Symptom } from "@/lib/render/checklist/types";
import { useChecklistTexts } from "@/components/messages/checklist";
import { useFailureEventWords } from "@/components/messages/failure-event-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Prose } from "@/components/ui/prose";

/** Every symptom with its cause and what to do, at the end of the list: folded, since each row shows its own; open on paper. */
export function SymptomList({ symptoms, printing }: { symptoms: readonly Symptom[]; printing: boolean }) {
  const checklistTexts = useChecklistTexts();
  return (
    <section aria-labelledby="symptoms" className="space-y-3">
      <h2 id="symptoms">{checklistTexts.symptomsTitle}</h2>
      <p className="no-print max-w-measure text-soft">{checklistTexts.symptomsLead}</p>
      <Disclosure title={checklistTexts.symptomsAll(symptoms.length)} open={printing} className="open-on-paper">
        <Symptoms symptoms={symptoms} />
      </Disclosure>
    </section>
  );
}

/** The events of Outlook Web App that say what failed; nothing where the plan asks nobody to sign in. */
export function FailureEvents({ events }: { events: Checklist["failureEvents"] }) {
  const eventWords = useFailureEventWords();
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="failure-events" className="max-w-measure space-y-3">
      <h2 id="failure-events">{eventWords.title}</h2>
      <p>{eventWords.note}</p>
      <EventMeanings events={events} />
    </section>
  );
}

/** Each number with what it says. */
export function EventMeanings({ events }: { events: Checklist["failureEvents"] }) {
  return (
    <dl className="border-t border-rule">
      {events.map(({ id, meaning }) => (
        <div key={id} className="flex gap-4 border-b border-rule py-1">
          <dt className="w-12 shrink-0 font-bold">{id}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What people see, why, and what helps. */
export function Symptoms({ symptoms }: { symptoms: readonly Symptom[] }) {
  const checklistTexts = useChecklistTexts();
  const [, cause, remedy] = checklistTexts.symptomColumns;
  return (
    <dl className="max-w-measure">
      {symptoms.map((symptom) => (
        <div key={symptom.symptom} className="break-inside-avoid border-t border-rule py-2">
          <dt className="font-bold">{symptom.symptom}</dt>
          <dd>
            <span className="text-small text-soft">{cause}: </span>
            <Prose text={symptom.cause} />
          </dd>
          <dd>
            <span className="text-small text-soft">{remedy}: </span>
            <Prose text={symptom.remedy} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
