import type { DraftAnswers } from "@/lib/draft/draft-types";
import type { Problem } from "@/lib/errors/problem";
import { sectionOf } from "@/lib/answers/questions/questions";

/** Whether a problem is one that a note asks about. */
export function isHandedOver({ waiting = [] }: DraftAnswers, { path, code }: Problem): boolean {
  const section = sectionOf(path);
  return code === "MISSING" && waiting.some((id) => id === section);
}
