import { questionAt } from "@/lib/answers/questions/questions";
import type { Offer } from "@/lib/from-facts/types";
import type { AnswerTexts } from "@/components/messages/answer-texts";
import type { FactsTexts } from "@/components/messages/facts";

/** What people call the answer of an offer; that of a row with its server. */
export function labelOf({ path, row }: Pick<Offer, "path" | "row">, answers: AnswerTexts, texts: FactsTexts): string {
  const { label } = answers[path];
  return row === undefined ? label : texts.ofServer(label, row);
}

/** A value in words: a choice as its control has it, a list with one entry a line. */
export function linesOf({ path }: Pick<Offer, "path">, value: string, answers: AnswerTexts): readonly string[] {
  const choice = answers[path].choices?.[value]?.label;
  return choice === undefined ? value.split("\n") : [choice];
}

/** Whether a value is read letter by letter. */
export function isExact(path: string): boolean {
  const question = questionAt(path);
  return question?.kind === "rows" || (question !== undefined && "exact" in question && question.exact === true);
}
