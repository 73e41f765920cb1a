import type { Journey } from "@/lib/draft/journey-types";
import type { SectionId } from "@/lib/answers/section-ids";

/** Address of a section. */
export function sectionPath(id: SectionId): string {
  return `/wizard/${id}`;
}

export const reviewPath = "/wizard/review";

/**
 * The sections that people see: one that is not needed is left out where another one has its name, as with an Exchange whose
 * Client Access servers are the rows of the table.
 */
export function shownSections(
  sections: Journey["sections"],
  names: Readonly<Record<SectionId, string>>,
): Journey["sections"] {
  const needed = sections.filter(({ state }) => state !== "not-needed").map(({ id }) => names[id]);
  return sections.filter(({ id, state }) => state !== "not-needed" || !needed.includes(names[id]));
}

/** The sections that are asked, by which the way is counted. */
export const askedSections = (sections: Journey["sections"]): Journey["sections"] =>
  sections.filter(({ state }) => state !== "not-needed");

/** The place of a section among these, counted from 0; -1 for what is not among them. */
export function placeIn(sections: Journey["sections"], id: SectionId | undefined): number {
  return sections.findIndex((section) => section.id === id);
}

/** The section that is asked after another one; undefined behind the last. */
export function sectionAfter({ sections }: Pick<Journey, "sections">, id: SectionId): SectionId | undefined {
  const rest = sections.slice(placeIn(sections, id) + 1);
  return rest.find(({ state }) => state !== "not-needed")?.id;
}

/** Where Continue leads from a section: the next one that is needed, or the review. */
export function routeAfter(journey: Journey, id: SectionId): string {
  const next = sectionAfter(journey, id);
  return next ? sectionPath(next) : reviewPath;
}

/** Where Back leads: the section before that is needed, or the start page. */
export function routeBefore({ sections }: Journey, id: SectionId): string {
  const before = sections.slice(0, placeIn(sections, id)).findLast(({ state }) => state !== "not-needed");
  return before ? sectionPath(before.id) : "/";
}
