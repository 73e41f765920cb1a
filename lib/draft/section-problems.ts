import type { Problem } from "@/lib/errors/problem";
import { assessDraft, type DraftAnswers } from "./draft";
import { sectionOf } from "@/lib/answers/questions/questions";
import type { SectionId } from "@/lib/answers/section-ids";

/**
 * What is missing or wrong in one section, contradictions with other sections included; empty when the wizard may continue.
 * Paths are those of answers.json, rows by index.
 */
export function validateSection(draft: DraftAnswers, section: SectionId): readonly Problem[] {
  return assessDraft(draft).problems.filter(({ path }) => sectionOf(path) === section);
}
