import { nameOfAnswer } from "@/lib/answers/labels";
import { sectionOf } from "@/lib/answers/questions/questions";
import type { Problem } from "@/lib/errors/problem";
import { useOpenTexts, type OpenTexts } from "@/components/messages/open";
import { useSectionNames, type SectionNames } from "@/components/messages/section-names";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "./opened";

/** Why nothing was opened, that nothing was lost, and the next move. */
export function Refused({ refusal, onRepaired }: { refusal: Refusal; onRepaired: (code: string) => void }) {
  const sectionNames = useSectionNames();
  const openTexts = useOpenTexts();
  const { title, message, problems, steps, repaired } = refusal;
  return (
    <Notice tone="stop" title={title} role="alert">
      <p>{message}</p>
      {problems.length > 0 ? (
        <ul className="list-disc space-y-2 pl-5">
          {problems.map((problem, index) => (
            <li key={index}>{problemSentence(problem, openTexts, sectionNames)}</li>
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

/** The answer by its name and section, and what is wrong with it. */
function problemSentence({ path, message }: Problem, openTexts: OpenTexts, sectionNames: SectionNames): string {
  const name = nameOfAnswer(path);
  const section = sectionOf(path);
  if (path === "") return message;
  const where = section ? `${name} (${openTexts.inSection(sectionNames[section])})` : name;
  return message.startsWith(name) ? message : `${where}: ${message}`;
}
