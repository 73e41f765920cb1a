import { frameTexts } from "@/components/messages/en/frame";
import { nextChangeTexts } from "@/components/messages/en/next-change";
import { nextStepsTexts } from "@/components/messages/en/next-steps";
import { planTexts } from "@/components/messages/en/plan";
import { startTexts } from "@/components/messages/en/start";
import { draftOf, expect, storageKey, test } from "./fixtures";
import { violations } from "./pages/violations";

test("an example plan is looked at before anything is answered, and never gets into a draft", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: startTexts.exampleLink }).click();
  const banner = page.getByRole("heading", { name: frameTexts.exampleTitle });
  await expect(banner).toBeVisible();
  await expect(page.getByRole("button", { name: planTexts.download })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator("main")).toContainText("mbx01.fabrikam.com");
  await expect(page.getByRole("button", { name: nextChangeTexts.pool.copy })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  // Its link shows the plan again, not a page on which a copy is begun.
  await page.goto(`/open${new URL(page.url()).hash}`);
  await expect(page).toHaveURL(/\/plan#/);
  await expect(banner).toBeVisible();
  await page
    .getByRole("navigation", { name: frameTexts.pages })
    .getByRole("link", { name: frameTexts.checklist })
    .click();
  await expect(banner).toBeVisible();
  await expect(page.getByRole("checkbox").nth(1)).toBeDisabled();
  await page.getByRole("button", { name: frameTexts.exampleLeave }).click();
  await expect(banner).toHaveCount(0);
  expect(await page.evaluate((key) => window.localStorage.getItem(key) ?? "", storageKey)).not.toContain("fabrikam");
});

test("after the download the page says what happens next, and before it only when asked", async ({
  page,
  planPage,
  seed,
}) => {
  await seed(draftOf("split-3"));
  await planPage.open();
  await expect(page.getByText(nextStepsTexts.title)).toBeVisible();
  await expect(page.getByText(nextStepsTexts.rehearse.text)).toBeHidden();
  await planPage.download();
  await expect(page.getByText(nextStepsTexts.rehearse.text)).toBeVisible();
  await expect(page.getByText(".\\lync\\Set-LyncTrust.ps1 -WhatIf", { exact: true })).toBeVisible();
  const commands = page
    .locator("details", { hasText: nextStepsTexts.title })
    .first()
    .locator("code", { hasText: "\\" });
  expect((await commands.allTextContents()).map((text) => text.split("\\")[1])).toEqual([
    "lync",
    "mailbox-server",
    "exchange",
  ]);
  expect(await violations(page)).toEqual([]);
});
