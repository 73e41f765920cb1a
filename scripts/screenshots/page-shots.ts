import { lookUpsTexts } from "@/components/messages/en/look-ups";
import { nextStepsTexts } from "@/components/messages/en/next-steps";
import { planTexts } from "@/components/messages/en/plan";
import { reviewTexts } from "@/components/messages/en/review";
import { revisionTexts } from "@/components/messages/en/revisions";
import { examplePath } from "@/components/drafts/example-plan";
import type { DraftAnswers } from "@/lib/draft/draft";
import { only, type Shot } from "./shot";

const servers = `Fqdn               ServerRole   AdminDisplayVersion
----               ----------   -------------------
cas01.fabrikam.net ClientAccess Version 15.0 (Build 1497.2)
mbx01.fabrikam.net Mailbox      Version 15.0 (Build 1497.2)
mbx02.fabrikam.net Mailbox      Version 15.0 (Build 1497.2)`;

/** What is asked for and opened: help, what one paste filled elsewhere, revisions, the example, what happens next. */
export const pageShots = (split: DraftAnswers): readonly Shot[] => [
  {
    name: "pages-help-open",
    path: "/wizard/mailbox-servers",
    drafts: only({}),
    prepare: async (page) => {
      await page.locator("summary").filter({ hasText: lookUpsTexts.title }).click();
      await page.locator("#paste").waitFor();
    },
  },
  {
    name: "pages-taken",
    path: "/wizard/versions",
    prepare: async (page) => {
      await page.locator("summary").filter({ hasText: lookUpsTexts.title }).click();
      await page.locator("#paste").fill(servers);
      await page.locator("#paste").blur();
      await page.getByRole("button", { name: /^Choose/ }).click();
      await page.goto("/wizard/client-access");
      await page.getByText(/^Taken from/).waitFor();
    },
  },
  {
    name: "pages-revisions",
    path: "/wizard/review",
    drafts: only(split),
    prepare: async (page) => {
      await page
        .locator("summary")
        .filter({ hasText: reviewTexts.revisions(0) })
        .click();
      for (const name of [
        "For the board",
        "After the board asked for another site, with a rather long name that has to wrap",
      ]) {
        await page.getByRole("textbox", { name: revisionTexts.name }).fill(name);
        await page.keyboard.press("Enter");
        await page.getByText(revisionTexts.saved(name)).waitFor();
      }
      await page.getByRole("button", { name: revisionTexts.of(revisionTexts.approve, "For the board") }).click();
    },
  },
  {
    name: "pages-example",
    path: examplePath,
    prepare: async (page) => {
      await page.getByRole("button", { name: planTexts.download }).waitFor();
      await page.getByText(nextStepsTexts.title).click();
    },
  },
];
