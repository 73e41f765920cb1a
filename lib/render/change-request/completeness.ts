import type { Plan } from "@/lib/plan/types";
import type { Completeness, Schedule } from "./types";

/** Which sections a board would send back, and what each still lacks. */
export function completenessOf(change: Plan["topology"]["change"], schedule: Schedule): readonly Completeness[] {
  const missing = (parts: readonly (string | false)[]) => parts.filter((part) => part !== false).join(" ");
  return [
    { section: "Summary", missing: missing([change.reference === "" && "The number of the change."]) },
    {
      section: "What and why",
      missing: missing([
        change.reason === "" && "The reason.",
        change.requestedBy === "" && "Who asks for the change.",
      ]),
    },
    { section: "Scope", missing: "" },
    { section: "Risk and impact", missing: "Results of a rehearsal in a lab." },
    {
      section: "Schedule",
      missing: missing([
        schedule.start === undefined && "The start of the window, with its zone.",
        schedule.missingMinutes > 0 && `${schedule.missingMinutes} more minutes: change and back-out do not fit.`,
      ]),
    },
    { section: "Implementation plan", missing: "The names of the people who run each step." },
    { section: "Test plan", missing: missing([change.testUser === "" && "The test user."]) },
    {
      section: "Back-out plan",
      missing: missing([schedule.missingMinutes > 0 && "Time: the window ends before the back-out does."]),
    },
    { section: "Evidence", missing: "Result files of the dry runs." },
    { section: "Approvals", missing: "Signatures." },
  ];
}
