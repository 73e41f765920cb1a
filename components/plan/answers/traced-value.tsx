import { nameOfAnswer } from "@/lib/messages/answer-names";
import type { ProblemWords } from "@/lib/messages/words";
import type { TracedAnswer } from "@/lib/trace/trace";
import type { ReactNode } from "react";
import { usePlanTexts, type PlanTexts } from "@/components/messages/plan";
import { useProblemWords } from "@/components/messages/problem-texts";
import { useSectionNames, type SectionNames } from "@/components/messages/section-names";

export interface TracedValueProps {
  readonly answers: readonly TracedAnswer[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** A value inside a command or a script that came from an answer. */
export function TracedValue({ answers, chosen, onChoose, children }: TracedValueProps) {
  const planTexts = usePlanTexts();
  const sectionNames = useSectionNames();
  const words = useProblemWords();
  return (
    <button
      type="button"
      data-traced=""
      tabIndex={-1}
      title={describeAnswers(answers, { ...planTexts.traced, sectionNames, words })}
      aria-pressed={chosen}
      onClick={onChoose}
      className="inline rounded text-left [overflow-wrap:anywhere] underline decoration-accent decoration-dotted underline-offset-4 hover:decoration-solid aria-pressed:bg-accentWash aria-pressed:decoration-solid"
    >
      {children}
    </button>
  );
}

/** "Lync pool, section Lync pool" */
export function describeAnswers(
  answers: readonly TracedAnswer[],
  texts: PlanTexts["traced"] & { readonly sectionNames: SectionNames; readonly words: ProblemWords },
): string {
  const sections = [...new Set(answers.map(({ section }) => section))];
  return sections
    .map((section) => {
      const names = answers
        .filter((answer) => answer.section === section)
        .map(({ path }) => nameOfAnswer(path, texts.words));
      return texts.section(fewNames(names, texts), texts.sectionNames[section]);
    })
    .join("; ");
}

const mostNames = 3;

function fewNames(names: readonly string[], texts: PlanTexts["traced"]): string {
  if (names.length <= mostNames) return names.join("; ");
  return texts.andMore(names.slice(0, mostNames).join("; "), names.length - mostNames);
}
