import { checklistTexts } from "@/components/messages/en/checklist";
import { journeyTexts } from "@/components/messages/en/journey";
import { lookUpsTexts } from "@/components/messages/en/look-ups";
import { planTexts } from "@/components/messages/en/plan";
import { reviewTexts } from "@/components/messages/en/review";
import { sectionNames } from "@/components/messages/en/section-names";
import { draftOf, expect, test } from "./fixtures";

test("a draft without answers leads to the goal from every page that has nothing to show yet", async ({ page }) => {
  await page.goto("/wizard/review");
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: journeyTexts.continueWith(sectionNames.goal) })).toBeVisible();
  await expect(main).not.toContainText(lookUpsTexts.title);
  await expect(main).not.toContainText(reviewTexts.empty);
  for (const [path, { start, blank }] of [
    ["/plan", planTexts],
    ["/checklist", checklistTexts],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(blank)).toBeVisible();
    await page.getByRole("link", { name: start }).click();
    await expect(page).toHaveURL(/\/wizard\/goal$/);
  }
});

test("a draft with an open section is led there, also from the plan", async ({ page, seed }) => {
  await seed({ ...draftOf("split-3"), "lync-pool": {} });
  for (const path of ["/plan", "/wizard/review"]) {
    await page.goto(path);
    await page.getByRole("link", { name: journeyTexts.continueWith(sectionNames["lync-pool"]) }).click();
    await expect(page).toHaveURL(/\/wizard\/lync-pool$/);
  }
});

test("a section that waits for another team is the next one, and its server shows what is missing", async ({
  page,
  seed,
}) => {
  await seed({
    ...draftOf("split-3"),
    "mailbox-servers": { servers: [{ fqdn: "mbx01.contoso.com" }] },
    waiting: ["mailbox-servers"],
  });
  await page.goto("/wizard/review");
  const row = page.locator("[id='answer-mailboxServers']");
  await expect(row.getByRole("term").filter({ hasText: "Thumbprint" })).toBeVisible();
  await expect(row.getByText(reviewTexts.notAnswered)).toBeVisible();
  const next = page.getByRole("link", { name: journeyTexts.continueWith(sectionNames["mailbox-servers"]) });
  await next.click();
  await expect(page).toHaveURL(/\/wizard\/mailbox-servers$/);
});
