import type { Journey } from "@/lib/draft/journey-types";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";

/** Address of a section. */
export function sectionPath(id: SectionId): string {
  return `/wizard/${id}`;
}

export const reviewPath = "/wizard/review";

/** Where Continue leads from a section: the next one that is needed, or the review. */
export function routeAfter({ sections }: Journey, id: SectionId): string {
  const rest = sections.slice(sectionIds.indexOf(id) + 1);
  const next = rest.find(({ state }) => state !== "not-needed");
  return next ? sectionPath(next.id) : reviewPath;
}

/** Where Back leads: the section before that is needed, or the start page. */
export function routeBefore({ sections }: Journey, id: SectionId): string {
  const before = sections.slice(0, sectionIds.indexOf(id)).findLast(({ state }) => state !== "not-needed");
  return before ? sectionPath(before.id) : "/";
}
