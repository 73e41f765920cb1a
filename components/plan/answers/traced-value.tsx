import type { TracedAnswer } from "@/lib/trace/trace";
import type { ReactNode } from "react";
import { en } from "@/components/messages/en";
import { planTexts } from "@/components/messages/en-plan";

export interface TracedValueProps {
  readonly answers: readonly TracedAnswer[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** A value inside a command or a script that came from an answer. */
export function TracedValue({ answers, chosen, onChoose, children }: TracedValueProps) {
  return (
    <button
      type="button"
      data-traced=""
      tabIndex={-1}
      title={describeAnswers(answers)}
      aria-pressed={chosen}
      onClick={onChoose}
      className="inline rounded text-left underline decoration-accent decoration-dotted underline-offset-4 hover:decoration-solid aria-pressed:bg-accentWash aria-pressed:decoration-solid"
    >
      {children}
    </button>
  );
}

/** "Lync pool, section Lync pool" */
export function describeAnswers(answers: readonly TracedAnswer[]): string {
  const sections = [...new Set(answers.map(({ section }) => section))];
  return sections
    .map((section) => {
      const names = answers.filter((answer) => answer.section === section).map(({ name }) => name);
      return planTexts.traced.section(fewNames(names), en.sectionNames[section]);
    })
    .join("; ");
}

const mostNames = 3;

function fewNames(names: readonly string[]): string {
  if (names.length <= mostNames) return names.join("; ");
  return planTexts.traced.andMore(names.slice(0, mostNames).join("; "), names.length - mostNames);
}
