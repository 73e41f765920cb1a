import type { TracedAnswer } from "@/lib/trace/trace";
import { SectionLink } from "@/components/frame/section-link";
import { usePlanTexts } from "@/components/messages/plan";
import { useProblemWords } from "@/components/messages/problem-texts";
import { useSectionNames } from "@/components/messages/section-names";
import { describeAnswers } from "./traced-value";

/** Says from which answers a chosen value came, with the way to their sections. */
export function AnswerNote({ answers }: { answers: readonly TracedAnswer[] | undefined }) {
  const planTexts = usePlanTexts();
  const sectionNames = useSectionNames();
  const words = useProblemWords();
  const sections = [...new Set(answers?.map(({ section }) => section) ?? [])];
  const [first] = answers ?? [];
  return (
    <div className="no-print text-small">
      <p role="status" className={first ? "break-words pt-2" : "sr-only"}>
        {first ? (
          <>
            <code className="font-bold">{first.value}</code> {planTexts.traced.comesFrom}:{" "}
            {describeAnswers(answers ?? [], { ...planTexts.traced, sectionNames, words })}.
          </>
        ) : null}
      </p>
      {sections.length > 0 ? (
        <ul className="flex list-none flex-wrap gap-x-6">
          {sections.map((section) => (
            <li key={section}>
              <SectionLink section={section} className="inline-flex min-h-11 items-center">
                {planTexts.changeSection(sectionNames[section])}
              </SectionLink>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
