import { en } from "@/lib/messages/en/catalogue";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { generatePlan } from "@/lib/generate/generate";
import { checklistTexts } from "@/components/messages/en/checklist";
import { answersOf, draftOf, expect, test } from "./fixtures";
import { ChecklistPage } from "./pages/checklist-page";
import { tabTo } from "./pages/keyboard";
import { violations } from "./pages/violations";

const checklist = buildChecklist(generatePlan(answersOf("split-3")), en);
const repeated = checklist.groups.flatMap(({ items }) => items).find(({ hosts }) => hosts.length === 3);

test("one press ticks every open server of a row, each on its own, and one takes that back", async ({ page, seed }) => {
  await seed(draftOf("split-3"));
  const list = new ChecklistPage(page);
  await list.open();
  const { action = "", hosts: [first = "", second = ""] = [] } = repeated ?? {};
  const row = list.row(action);
  const box = (host: string) => row.getByRole("checkbox", { name: new RegExp(`^${host}`) });
  await row.getByRole("button", { name: checklistTexts.moreOf(first) }).click();
  await row.getByRole("button", { name: `${checklistTexts.notApplicable}: ${first}` }).click();
  const all = row.getByRole("button", { name: checklistTexts.tickAllOf(2, action) });
  await tabTo(page, all);
  await page.keyboard.press("Enter");
  await expect(row.getByText(checklistTexts.allTicked(2))).toBeVisible();
  await expect(box(second)).toBeChecked();
  await expect(box(first)).not.toBeChecked();
  await expect(list.progress).toContainText("2 of");
  expect(await violations(page)).toEqual([]);
  // What was said of a server since is not taken back with the others.
  await box(second).uncheck();
  await row.getByRole("button", { name: checklistTexts.untickOf(action) }).click();
  await expect(row.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(list.progress).toContainText("1 not applicable");
});
