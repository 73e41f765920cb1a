import type { ProblemWords } from "@/lib/messages/words";
import { nameOfAnswer } from "@/lib/messages/answer-names";
import { problemText } from "@/lib/messages/problem-text";
import { sectionOf } from "@/lib/answers/questions/questions";
import type { Problem } from "@/lib/errors/problem";
import { useOpenTexts, type OpenTexts } from "@/components/messages/open";
import { useProblemWords } from "@/components/messages/problem-texts";
import { useSectionNames, type SectionNames } from "@/components/messages/section-names";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "./opened";

/** Why nothing was opened, that nothing was lost, and the next move. */
export function Refused({ refusal, onRepaired }: { refusal: Refusal; onRepaired: (code: string) => void }) {
  const sectionNames = useSectionNames();
  const openTexts = useOpenTexts();
  const words = useProblemWords();
  const { title, message, problems, steps, repaired } = refusal;
  return (
    <Notice tone="stop" title={title} role="alert">
      <p>{message}</p>
      {problems.length > 0 ? (
        <ul className="list-disc space-y-2 pl-5">
          {problems.map((problem, index) => (
            <li key={index}>{problemSentence(problem, { openTexts, sectionNames, words })}</li>
          ))}
        </ul>
      ) : null}
      <p>
        <strong>{openTexts.problemTitle}.</strong> {openTexts.problemSafe}
      </p>
      {steps.length > 0 ? (
        <div className="space-y-1">
          <p className="font-bold">{openTexts.whatToDo}</p>
          <ol className="list-decimal space-y-1 pl-6">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      ) : null}
      {repaired === undefined ? null : (
        <div className="space-y-2">
          <p>{openTexts.repairLead}</p>
          <Button onClick={() => onRepaired(repaired)}>{openTexts.repair}</Button>
        </div>
      )}
    </Notice>
  );
}

interface SentenceTexts {
  readonly openTexts: OpenTexts;
  readonly sectionNames: SectionNames;
  readonly words: ProblemWords;
}

/** The answer by its name and section, and what is wrong with it. */
function problemSentence(problem: Problem, { openTexts, sectionNames, words }: SentenceTexts): string {
  const { path } = problem;
  const text = problemText(problem, words);
  if (path === "") return text;
  const name = nameOfAnswer(path, words);
  const section = sectionOf(path);
  const where = section ? `${name} (${openTexts.inSection(sectionNames[section])})` : name;
  return text.startsWith(name) ? text : `${where}: ${text}`;
}
