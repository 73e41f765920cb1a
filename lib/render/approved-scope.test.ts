import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { isAppendix } from "@/lib/plan/appendices";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { wordsFor } from "@/lib/topology/words-for";
import { buildChangeRequest } from "./change-request/build-change-request";
import { buildChecklist } from "./checklist/build-checklist";
import type { ChecklistItem } from "./checklist/types";
import { collectors, driverName, planPurposes, scriptName, usedFamilies } from "./powershell/script-kinds";

const plans = Object.entries(scenarios).map(([name, input]) => [name, generatePlan(answersOf(input))] as const);

const changingCmdlet =
  /\b(?:Add|Clear|Copy|Disable|Enable|Grant|Import|Install|Move|New|Register|Remove|Rename|Restart|Set|Start|Stop|Unblock|Uninstall|Update)-(?!Object\b)[A-Z]\w+/g;
const changingProgram = /\b(?:icacls\S* .*\/grant|schtasks\S* \/(?:Create|Delete)|appcmd\S* (?:set|add|recycle))/gi;

describe.each(plans)("outside the approved scope of %s", (_name, plan) => {
  const words = wordsFor(en, plan.topology);
  const { groups } = buildChecklist(plan, words);
  const request = buildChangeRequest(plan, words);
  const ours = [
    driverName,
    ...Object.values(collectors),
    ...usedFamilies(plan).flatMap((id) => planPurposes.map((purpose) => scriptName(id, purpose))),
  ];
  const inScope = new Set(request.scope.map(({ number }) => number));

  /** What a person would change with the commands of a row, or with what it advises; values of the plan are no commands. */
  function changesOf({ command = "", allAtOnce = "", ifDifferent, thenOnEach = [] }: ChecklistItem): readonly string[] {
    const said = [command, allAtOnce, ifDifferent, ...thenOnEach.map((then) => then.ifDifferent)].join("\n");
    const text = ours.reduce((left, name) => left.replaceAll(name, ""), said.replaceAll(/'[^']*'/g, "''"));
    return [...text.matchAll(changingCmdlet), ...text.matchAll(changingProgram)].map(([found]) => found);
  }

  it("no row changes anything, unless it belongs to a step of the scope and is done during the change or its undo", () => {
    const outside = groups
      .filter(({ part }) => !isAppendix(part))
      .flatMap(({ part, items }) =>
        items
          .filter(
            ({ belongsTo = "", undoes = false }) =>
              !((part === "during" || (part === "back-out" && undoes)) && inScope.has(belongsTo)),
          )
          .flatMap((item) => changesOf(item).map((change) => `${item.id}: ${change}`)),
      );
    expect(outside).toEqual([]);
  });

  it("no script that changes something is run, except as the change, its rehearsal or its undo", () => {
    const changing = usedFamilies(plan).flatMap((id) => [scriptName(id, "apply"), scriptName(id, "undo")]);
    for (const { part, items } of groups.filter(({ part: one }) => one !== "during" && one !== "back-out"))
      for (const { id, command = "" } of items)
        if (changing.some((name) => command.includes(`${name}.ps1`)))
          expect(`${part}, ${id}: ${command}`).toMatch(/^rehearse, .* -WhatIf$/);
  });

  it("the request says of each appendix of the checklist that it is no part of the change", () => {
    const apart = groups.flatMap(({ part, items }) =>
      isAppendix(part) && items.length > 0 ? [en.changeRequest.scope.apart[part].title] : [],
    );
    expect(apart.length).toBeGreaterThan(0);
    expect(request.leftOut.map(({ title }) => title)).toEqual(expect.arrayContaining(apart));
    const tested = Object.values(request.tests).flatMap((rows) => rows.map(({ action }) => action));
    for (const { part, items } of groups.filter((group) => isAppendix(group.part)))
      for (const { action } of items) expect(tested, part).not.toContain(action);
  });
});
