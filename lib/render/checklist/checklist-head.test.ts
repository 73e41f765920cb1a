import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { buildChangeRequest } from "../change-request/build-change-request";
import { buildChecklist } from "./build-checklist";

const plans = Object.entries(scenarios).map(([name, input]) => [name, generatePlan(answersOf(input))] as const);

describe("the sheet that is held at night", () => {
  const sheetOf = (answers: unknown) => buildChecklist(generatePlan(answersOf(answers)), en);
  const lastAfter = ({ groups }: ReturnType<typeof sheetOf>) =>
    groups.find(({ part }) => part === "after")?.items.at(-1);

  it("says which change it is, its window, its test user, and when to decide", () => {
    const { head } = sheetOf(scenarios["turn-off"]);
    expect(head.summary).toContain("Turn instant messaging off in Outlook Web App: 2 Client Access servers");
    expect(head.facts).toEqual([
      { term: "Reference", text: "CHG0031299" },
      { term: "Window", text: "2026-12-05 22:00 to 23:00 UTC+01:00" },
      { term: "Prove or undo by", text: "2026-12-05 22:54 UTC+01:00" },
      { term: "Test user", text: "im.test@fabrikam.com" },
    ]);
  });

  it.each(plans)("ends the change of %s with the decision", (_name, plan) => {
    const inTime = buildChangeRequest(plan, en).schedule.missingMinutes === 0;
    const row = lastAfter(buildChecklist(plan, en));
    expect(row?.id).toBe("decide");
    expect(/Latest: .+\.$/.test(row?.action ?? "")).toBe(inTime);
  });
});
