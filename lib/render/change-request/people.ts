import type { Words } from "@/lib/messages/words";
import { fewestRoles, includesRole, roleIds, type RoleId } from "@/lib/plan/roles";
import type { Block, Text } from "../markdown/document";
import type { ChecklistGroup } from "../checklist/types";
import { minutesOfScript } from "./implementation";
import type { ChangeRequest } from "./types";
import { timeText } from "@/lib/messages/time-text";

/**
 * Whose rights the rows of the checklist before and after the change need, where no run needs them: each person once, with
 * the fewest rights that are enough for all of these rows.
 */
export function checkersOf(
  groups: readonly ChecklistGroup[],
  runs: readonly RoleId[],
  { roles }: Pick<Words, "roles">,
): readonly string[] {
  const rows = groups.flatMap(({ part, items }) => (part === "before" || part === "after" ? items : []));
  const said = new Set(rows.map(({ who }) => who));
  const needed = roleIds.filter((role) => said.has(roles[role]) && !runs.some((run) => includesRole(run, role)));
  return fewestRoles(needed.filter((role) => role !== "testUser")).map((role) => roles[role]);
}

/**
 * Who does what: the work with the rights that it needs, the names that someone entered, and room for the others. No
 * post is named that nobody entered.
 */
export function peopleSection({ details, implementation, schedule, byHand, checkers }: ChangeRequest, words: Words) {
  const { people: texts, sections } = words.changeRequest;
  const typed = (name: string): Text => (name === "" ? "" : [{ quoted: name }]);
  const rows: readonly (readonly Text[])[] = [
    [texts.asks, "", "", typed(details.requestedBy)],
    ...checkers.map((who) => [texts.checks, who, "", ""]),
    ...implementation.flatMap((step) => [
      [
        step.onlyReads ? texts.reads(step.number, step.script) : texts.runs(step.number, step.script),
        step.who,
        words.changeRequest.schedule.minutes(minutesOfScript(step)),
        "",
      ],
      ...step.thenByHand.map(({ title, who, minutes }) => [
        texts.thenByHand(step.number, title),
        who,
        words.changeRequest.schedule.minutes(minutes),
        "",
      ]),
    ]),
    ...(byHand === undefined
      ? []
      : [
          [
            texts.signsIn(byHand.number),
            texts.testUser,
            words.changeRequest.schedule.minutes(byHand.minutes),
            typed(details.testUser),
          ],
        ]),
    [schedule.missingMinutes > 0 ? texts.decidesUntimed : texts.decides(timeText(schedule.latestDecision)), "", "", ""],
  ];
  const { columns } = texts;
  return [
    { kind: "heading", level: 2, text: sections.people },
    { kind: "paragraph", text: texts.lead },
    { kind: "table", columns: [columns.work, columns.rights, columns.minutes, columns.name], rows, toWrite: true },
  ] satisfies readonly Block[];
}
