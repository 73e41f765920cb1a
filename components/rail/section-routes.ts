import type { Journey } from "@/lib/draft/journey-types";
import type { SectionId } from "@/lib/answers/section-ids";

/** Address of a section. */
export function sectionPath(id: SectionId): string {
  return `/wizard/${id}`;
}

export const reviewPath = "/wizard/review";

/** The place of a section on the way, counted from 0; -1 for what is no section. */
export function placeIn(sections: Journey["sections"], id: SectionId | undefined): number {
  return sections.findIndex((section) => section.id === id);
}

/** Where Continue leads from a section: the next one that is needed, or the review. */
export function routeAfter({ sections }: Journey, id: SectionId): string {
  const rest = sections.slice(placeIn(sections, id) + 1);
  const next = rest.find(({ state }) => state !== "not-needed");
  return next ? sectionPath(next.id) : reviewPath;
}

/** Where Back leads: the section before that is needed, or the start page. */
export function routeBefore({ sections }: Journey, id: SectionId): string {
  const before = sections.slice(0, placeIn(sections, id)).findLast(({ state }) => state !== "not-needed");
  return before ? sectionPath(before.id) : "/";
}
