import type { Symptom } from "@/lib/render/checklist/types";
import { useHelpTexts } from "@/components/messages/help";
import { Prose } from "@/components/ui/prose";

const columns = "gap-x-8 wide:grid wide:grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,5fr)]";

/** What people see, the likely cause and what to do: side by side where there is room, else below each other by name. */
export function SymptomTable({ symptoms }: { symptoms: readonly Symptom[] }) {
  const texts = useHelpTexts().symptoms;
  return (
    <div className="border-t border-rule">
      <div aria-hidden="true" className={`hidden border-b border-edge py-2 font-bold ${columns}`}>
        {[texts.symptom, texts.cause, texts.remedy].map((title) => (
          <span key={title}>{title}</span>
        ))}
      </div>
      <dl>
        {symptoms.map(({ symptom, cause, remedy }) => (
          <div key={symptom} className={`space-y-1 border-b border-rule py-3 wide:space-y-0 ${columns}`}>
            <dt className="font-bold">{symptom}</dt>
            <Told name={texts.cause} text={cause} />
            <Told name={texts.remedy} text={remedy} />
          </div>
        ))}
      </dl>
    </div>
  );
}

function Told({ name, text }: { name: string; text: string }) {
  return (
    <dd>
      <span className="block text-small text-soft wide:sr-only">{name}</span>
      <Prose text={text} />
    </dd>
  );
}
