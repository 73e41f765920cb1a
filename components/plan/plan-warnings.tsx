import { warningText } from "@/lib/messages/problem-text";
import { sectionOf } from "@/lib/answers/questions/questions";
import type { Plan } from "@/lib/plan/types";
import { SectionLink } from "@/components/frame/section-link";
import { useJourneyTexts } from "@/components/messages/journey";
import { usePlanTexts } from "@/components/messages/plan";
import { useProblemWords } from "@/components/messages/problem-texts";
import { useSectionNames } from "@/components/messages/section-names";
import { LongNames } from "@/components/ui/long-names";
import { Notice } from "@/components/ui/notice";

/** What to know before anything is run, each with the way to the answer that it is about. */
export function PlanWarnings({ warnings }: { warnings: Plan["warnings"] }) {
  const planTexts = usePlanTexts();
  const journeyTexts = useJourneyTexts();
  const sectionNames = useSectionNames();
  const words = useProblemWords();
  if (warnings.length === 0) return null;
  return (
    <Notice tone="caution" title={planTexts.warnings(journeyTexts.warnings(warnings.length))} className="max-w-measure">
      <ul className="list-disc space-y-2 pl-5">
        {warnings.map((warning, index) => {
          const { path } = warning;
          const section = path === undefined ? undefined : sectionOf(path);
          return (
            <li key={index} className="[overflow-wrap:anywhere]">
              <LongNames text={warningText(warning, words)} />{" "}
              {section ? (
                <SectionLink section={section} className="no-print inline-block">
                  {planTexts.toAnswer}
                  <span className="sr-only">{`: ${sectionNames[section]}`}</span>
                </SectionLink>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
