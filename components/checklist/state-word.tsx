import { timeText } from "@/lib/messages/time-text";
import { useChecklistTexts } from "@/components/messages/checklist";
import type { Mark } from "@/components/ticks/stored-ticks";

const colours = { done: "text-proven", different: "text-stop", "not-applicable": "text-soft" } as const;

/** The state of a row in a word, and when it was settled; nothing while it is open. */
export function StateWord({ mark }: { mark: Mark | undefined }) {
  const checklistTexts = useChecklistTexts();
  if (mark?.state === undefined) return null;
  return (
    <p className="whitespace-nowrap text-small">
      <span className={`font-bold ${colours[mark.state]}`}>{checklistTexts.states[mark.state]}</span>
      {mark.at === undefined ? null : <span className="text-soft"> {timeText(mark.at)}</span>}
    </p>
  );
}
