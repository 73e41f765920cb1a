import { answerWords } from "@/lib/messages/en/answer-words";
import { formTexts } from "@/components/messages/en/form";
import { reviewTexts } from "@/components/messages/en/review";
import { draftOf, expect, test } from "./fixtures";
import { tabTo } from "./pages/keyboard";
import { violations } from "./pages/violations";

test("one answer is changed from the review by keyboard, and the focus comes back to its row", async ({
  page,
  wizard,
  seed,
}) => {
  await seed(draftOf("split-3"));
  await page.goto("/wizard/review");
  const { label } = answerWords["trustedApplication.port"];
  const change = page.getByRole("link", { name: reviewTexts.changeWhat(label), exact: true });
  await tabTo(page, change);
  await page.keyboard.press("Enter");
  await expect(wizard.field(label)).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("5200");
  await expect(page.getByRole("link", { name: formTexts.back, exact: true })).toHaveCount(0);
  await tabTo(page, page.getByRole("button", { name: formTexts.toReview }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/review#answer-trustedApplication\.port$/);
  await expect(change).toBeFocused();
  await expect(page.locator("[id='answer-trustedApplication.port']")).toContainText("5200");
  expect(await violations(page)).toEqual([]);
});

test("what is missing is in the order of the sections, and leads to its control", async ({ page, wizard, seed }) => {
  await seed({
    ...draftOf("split-3"),
    "lync-pool": { poolFqdn: "" },
    goal: {},
    trust: { siteId: "", applicationId: "x", port: "1" },
  });
  await page.goto("/wizard/review");
  const links = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: reviewTexts.toAnswer }) })
    .getByRole("link");
  await expect(links.first()).toHaveAttribute("href", /\/wizard\/goal\?/);
  await expect(links.nth(1)).toHaveAttribute("href", /\/wizard\/lync-pool\?/);
  await links.nth(1).click();
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toBeFocused();
});
