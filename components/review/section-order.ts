import { questions, sectionOf } from "@/lib/answers/questions/questions";
import { sectionIds } from "@/lib/answers/section-ids";
import type { Problem } from "@/lib/errors/problem";

/** Problems as the sections ask about their answers; those of one answer as they are. */
export function inSectionOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => sectionAt(a) - sectionAt(b) || questionAt(a) - questionAt(b));
}

function sectionAt({ path }: Problem): number {
  const section = sectionOf(path);
  return section === undefined ? sectionIds.length : sectionIds.indexOf(section);
}

/** The place of the answer in the table; the longest path that it begins with counts. */
function questionAt({ path }: Problem): number {
  return questions.findLastIndex(
    ({ path: known }) => path === known || (/^[.[]/.test(path.slice(known.length)) && path.startsWith(known)),
  );
}
