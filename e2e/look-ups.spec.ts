import type { Locator, Page } from "@playwright/test";
import { formTexts } from "@/components/messages/en/form";
import { howToTexts } from "@/components/messages/en/how-to";
import { lookUpsTexts } from "@/components/messages/en/look-ups";
import { placementTexts } from "@/components/messages/en/placement";
import { lookUps } from "@/components/look-ups/commands/all";
import { answerWords } from "@/lib/messages/en/answer-words";
import { expect, test } from "./fixtures";
import { paste } from "./pages/clipboard";
import { tabTo } from "./pages/keyboard";
import { violations } from "./pages/violations";

const undo = (page: Page): Locator => page.getByRole("button", { name: formTexts.undo, exact: true });

const servers = `Fqdn                   ServerRole   AdminDisplayVersion
----                   ----------   -------------------
cas01.fabrikam.net     ClientAccess Version 15.0 (Build 1497.2)
mbx01.fabrikam.net     Mailbox      Version 15.0 (Build 1497.2)
mbx02.fabrikam.net     Mailbox      Version 15.0 (Build 1497.2)
`;

test("help that cannot be loaded says so, and the field stays", async ({ page, wizard, watch }) => {
  await wizard.open("lync-pool");
  await page.context().setOffline(true);
  await page.getByText(lookUpsTexts.title).click();
  await expect(page.getByText(lookUpsTexts.failed)).toBeVisible();
  await wizard.type(wizard.field(answerWords["lync.poolFqdn"].label), "pool01.fabrikam.net");
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("pool01.fabrikam.net");
  watch.trouble.length = 0;
});

test("help is asked for, is one place, and is on every section as it was left", async ({ page, wizard }) => {
  await wizard.open("unified-messaging");
  await expect(page.getByText(howToTexts.sampleTitle)).toHaveCount(0);
  await tabTo(page, page.locator("summary").filter({ hasText: lookUpsTexts.title }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(howToTexts.sampleTitle)).toHaveCount(1);
  await expect(page.getByLabel(howToTexts.pasteLabel(1))).toHaveCount(1);
  await wizard.open("mailbox-servers");
  await expect(page.getByLabel(howToTexts.pasteLabel(3))).toHaveCount(1);
  await expect(page.getByText(howToTexts.sampleTitle)).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
  await page.locator("summary").filter({ hasText: lookUpsTexts.title }).click();
  await wizard.open("lync-pool");
  await expect(page.getByText(lookUpsTexts.title)).toBeVisible();
  await expect(page.locator("#paste")).toHaveCount(0);
});

test("one paste answers every section that it can, with where it comes from, and is not asked for again", async ({
  page,
  wizard,
  seed,
}) => {
  await seed({ goal: { goal: "integrate" } });
  await wizard.open("versions");
  const all = `${servers}\nName    InstantMessagingEnabled\n----    -----------------------\nDefault True\n`;
  await paste(page, await wizard.pasteBox(), all);
  await expect(page.getByText(/It also answers .*Client Access servers.*Mailbox policies/)).toBeVisible();
  await page.getByRole("button", { name: "Choose “Exchange Server 2013”" }).click();

  await wizard.open("unified-messaging");
  await expect(page.getByText(/Taken from what you pasted on “Versions”, \d{4}-\d\d-\d\d \d\d:\d\d UTC/)).toBeVisible();
  await page.getByRole("button", { name: `Choose “${placementTexts["separate-computers"].label}”` }).click();
  await expect(wizard.radio(placementTexts["separate-computers"].label)).toBeChecked();

  await wizard.open("client-access");
  const { item } = answerWords.clientAccessServers;
  await expect(wizard.field(`${item} 1`)).toHaveValue("cas01.fabrikam.net");
  await expect(page.getByText(/^You pasted this output on “Versions”/)).toBeVisible();
  await expect(page.getByText(lookUps.clientAccess.command)).toBeHidden();
  expect(await violations(page)).toEqual([]);
  await undo(page).click();
  await expect(wizard.field(`${item} 1`)).toHaveValue("");
  // What was taken out stays out.
  await wizard.open("client-access");
  await expect(page.getByText(/^You pasted this output on “Versions”/)).toBeVisible();
  await expect(wizard.field(`${item} 1`)).toHaveValue("");

  await wizard.open("mailbox-servers");
  await expect(wizard.mailbox(2, answerWords["mailboxServers[].fqdn"].label)).toHaveValue("mbx02.fabrikam.net");
  await wizard.open("policies");
  await expect(wizard.field(`${answerWords["mailboxPolicies.names"].item} 1`)).toHaveValue("Default");
});
