import type { Symptom } from "@/lib/render/checklist/types";
import { useHelpTexts } from "@/components/messages/help";
import { Disclosure } from "@/components/ui/disclosure";
import { Prose } from "@/components/ui/prose";

/** What people see, one line each; the likely cause and what to do open below it, and are on paper. */
export function SymptomTable({ symptoms }: { symptoms: readonly Symptom[] }) {
  const texts = useHelpTexts().symptoms;
  return (
    <ul className="list-none border-t border-rule">
      {symptoms.map(({ symptom, cause, remedy }) => (
        <li key={symptom} className="!mt-0 border-b border-rule">
          <Disclosure
            title={symptom}
            className="open-on-paper [&>summary]:items-start [&>summary]:py-2 [&>summary>svg]:mt-2"
          >
            <dl className="max-w-measure space-y-1 pb-3 pl-4">
              <Told name={texts.cause} text={cause} />
              <Told name={texts.remedy} text={remedy} />
            </dl>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

function Told({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt className="text-small text-soft">{name}</dt>
      <dd>
        <Prose text={text} />
      </dd>
    </div>
  );
}
