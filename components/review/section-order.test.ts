import { expect, it } from "vitest";
import { sectionIds } from "@/lib/answers/section-ids";
import { sectionOf } from "@/lib/answers/questions/questions";
import { completeDraft } from "@/lib/draft/draft";
import { inSectionOrder } from "./section-order";

it("lists problems as the sections ask, whatever the order of answers.json", () => {
  const result = completeDraft({ goal: { goal: "integrate" }, change: { windowMinutes: "x" } });
  const problems = result.ok ? [] : result.error;
  const sections = inSectionOrder(problems.toReversed()).map(({ path }) =>
    sectionIds.indexOf(sectionOf(path) ?? "goal"),
  );
  expect(sections.length).toBeGreaterThan(5);
  expect(sections).toEqual(sections.toSorted((a, b) => a - b));
  expect(inSectionOrder(problems)).toHaveLength(problems.length);
});
