import type { Words } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";
import type { Completeness, Schedule } from "./types";

/** Which sections a board would send back, and what each still lacks. */
export function completenessOf(
  change: Plan["topology"]["change"],
  schedule: Schedule,
  { changeRequest }: Words,
): readonly Completeness[] {
  const { sections, completeness: texts } = changeRequest;
  const missing = (parts: readonly (string | false)[]) => parts.filter((part) => part !== false).join(" ");
  const tooShort = schedule.missingMinutes > 0;
  return [
    { section: sections.summary, missing: missing([change.reference === "" && texts.reference]) },
    {
      section: sections.whatAndWhy,
      missing: missing([change.reason === "" && texts.reason, change.requestedBy === "" && texts.requestedBy]),
    },
    { section: sections.scope, missing: "" },
    { section: sections.riskAndImpact, missing: texts.rehearsal },
    {
      section: sections.schedule,
      missing: missing([
        schedule.start === undefined && texts.windowStart,
        tooShort && texts.moreMinutes(schedule.missingMinutes),
      ]),
    },
    { section: sections.people, missing: texts.people },
    { section: sections.implementation, missing: "" },
    { section: sections.test, missing: missing([change.testUser === "" && texts.testUser]) },
    { section: sections.backOut, missing: missing([texts.backOutDecides, tooShort && texts.backOutTime]) },
    { section: sections.evidence, missing: texts.dryRuns },
    { section: sections.approvals, missing: texts.signatures },
  ];
}
