import type { Page } from "@playwright/test";
import type { DraftAnswers } from "@/lib/draft/draft";
import { collectCommands } from "@/lib/render/collect/collect-commands";
import { turningOn } from "@/lib/testing/turning-on";
import { collectTexts } from "@/components/messages/en/collect";
import { lookUpsTexts } from "@/components/messages/en/look-ups";
import { draftOf, expect, test } from "./fixtures";

const asked = ["goal", "versions", "client-access", "policies", "change", "review"].map((id) => `/wizard/${id}`);

/** Words of turning on that a page shows, folded parts included; the choice of the other goal is there to be chosen. */
async function turningOnIn(page: Page): Promise<readonly string[]> {
  await page
    .locator("main details, aside details")
    .evaluateAll((parts) => parts.forEach((details) => details.setAttribute("open", "")));
  const text = await page.locator("body").innerText();
  return turningOn.flatMap((words) => text.match(words)?.[0] ?? []);
}

async function walk(page: Page, paths: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // Before the draft is read a page speaks of turning on, as it does to anybody.
    await page.waitForLoadState("networkidle");
    await expect(page.getByText(/is being made|is being worked out|Working the plan out/)).toHaveCount(0);
    const words = await turningOnIn(page);
    if (words.length > 0) found[path] = words;
  }
  return found;
}

test("no page of a draft that turns instant messaging off speaks of turning it on", async ({ page, seed }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await seed(draftOf("turn-off"));
  expect(await walk(page, [...asked, "/plan", "/checklist"])).toEqual({});
});

test("nor do its notes to those who know", async ({ page, seed }) => {
  const draft: DraftAnswers = {
    goal: { goal: "turn-off" },
    waiting: ["versions", "client-access", "policies"],
  };
  await seed(draft);
  expect(await walk(page, ["/wizard/review"])).toEqual({});
  await expect(page.getByText(/whose users lose chat/)).toBeVisible();
});

test("the offer to ask the servers names only those that turning off has a use for", async ({ page, seed, wizard }) => {
  await seed(draftOf("turn-off"));
  await wizard.open("client-access");
  await page.getByText(lookUpsTexts.servers).click();
  await expect(page.getByText(collectCommands.exchange)).toBeVisible();
  await expect(page.getByText(collectTexts.leadExchange)).toBeVisible();
  for (const command of [collectCommands.lync, collectCommands["mailbox-server"], collectCommands.eachMailboxServer])
    await expect(page.getByText(command)).toHaveCount(0);
});
