import { answerWords } from "@/lib/messages/en/answer-words";
import { reviewTexts } from "@/components/messages/en/review";
import { revisionTexts } from "@/components/messages/en/revisions";
import { draftOf, expect, test } from "./fixtures";
import { overflow } from "./pages/overflow";
import { tabTo } from "./pages/keyboard";
import { violations } from "./pages/violations";

test("a draft is kept under names, what changed is told, and the approved one comes back", async ({
  page,
  wizard,
  seed,
}) => {
  test.slow();
  await seed(draftOf("split-3"));
  await page.goto("/wizard/review");
  await tabTo(page, page.locator("summary").filter({ hasText: reviewTexts.revisions(0) }));
  await page.keyboard.press("Enter");
  const name = page.getByRole("textbox", { name: revisionTexts.name });
  const save = page.getByRole("button", { name: revisionTexts.save });
  await save.click();
  await expect(name).toHaveAccessibleDescription(new RegExp(revisionTexts.nameMissing.slice(0, 12)));
  await name.fill("For the board");
  await page.keyboard.press("Enter");
  await expect(page.getByText(revisionTexts.saved("For the board"))).toBeVisible();
  await page.getByRole("button", { name: revisionTexts.of(revisionTexts.approve, "For the board") }).click();

  await wizard.open("trust");
  const { label } = answerWords["trustedApplication.port"];
  await wizard.type(wizard.field(label), "5200");
  await page.goto("/wizard/review");
  await page.getByRole("heading", { name: /^1 named revision, approved: “For the board”/ }).click();
  await expect(page.getByText(revisionTexts.now(1, "For the board"))).toBeVisible();
  await name.fill("Another port");
  await save.click();
  await page.getByText(revisionTexts.changed(1, "For the board")).click();
  const changed = page.getByRole("listitem").filter({ hasText: "Another port" }).getByRole("definition");
  await expect(changed).toHaveText([/5199/, /5200/]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: revisionTexts.of(revisionTexts.restore, "For the board") }).click();
  await expect(page.locator("[id='answer-trustedApplication.port']")).toContainText("5199");
  await expect(page.getByText(revisionTexts.restored("For the board"))).toBeVisible();
  await page.getByRole("button", { name: revisionTexts.of(revisionTexts.discard, "Another port") }).click();
  await page.getByRole("button", { name: revisionTexts.undo, exact: true }).click();
  await expect(page.getByText("Another port", { exact: true })).toBeVisible();
  expect(await overflow(page, [320, 768, 1440])).toEqual([]);
});
