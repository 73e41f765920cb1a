import type { Symptom } from "@/lib/render/checklist/types";
import { checklistTexts } from "@/components/messages/en-checklist";

/** Every symptom with its cause and what to do, at the end of the list and on paper. */
export function SymptomList({ symptoms }: { symptoms: readonly Symptom[] }) {
  return (
    <section aria-labelledby="symptoms" className="space-y-3">
      <h2 id="symptoms">{checklistTexts.symptomsTitle}</h2>
      <Symptoms symptoms={symptoms} />
    </section>
  );
}

/** What people see, why, and what helps. */
export function Symptoms({ symptoms }: { symptoms: readonly Symptom[] }) {
  const [, cause, remedy] = checklistTexts.symptomColumns;
  return (
    <dl className="max-w-measure">
      {symptoms.map((symptom) => (
        <div key={symptom.symptom} className="break-inside-avoid border-t border-rule py-2">
          <dt className="font-bold">{symptom.symptom}</dt>
          <dd>
            <span className="text-small text-soft">{cause}: </span>
            {symptom.cause}
          </dd>
          <dd>
            <span className="text-small text-soft">{remedy}: </span>
            {symptom.remedy}
          </dd>
        </div>
      ))}
    </dl>
  );
}
