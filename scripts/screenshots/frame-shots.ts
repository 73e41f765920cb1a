import type { DraftAnswers } from "@/lib/draft/draft";
import { everyPageTexts } from "@/components/messages/en/every-page";
import { only, type Shot } from "./shot";

/** What is around the questions, and the pages without answers. */
export function frameShots({ split, same }: { split: DraftAnswers; same: DraftAnswers }): readonly Shot[] {
  return [
    { name: "help", path: "/help" },
    { name: "not-found", path: "/nowhere" },
    {
      name: "shortcuts",
      path: "/",
      prepare: async (page) => {
        await page.getByRole("button", { name: everyPageTexts.shortcuts }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    { name: "offline", path: "/wizard/goal", prepare: (page) => page.context().setOffline(true) },
    {
      name: "changes-open",
      path: "/wizard/mailbox-servers",
      drafts: only(split),
      prepare: (page) => page.locator("[data-shortcut=changes]").click(),
    },
    {
      name: "set-aside",
      path: "/wizard/unified-messaging",
      drafts: only({
        ...split,
        "unified-messaging": { ...same["unified-messaging"], placement: "separate-computers" },
      }),
      prepare: async (page) => {
        await page.getByText("On the same computer", { exact: true }).last().click();
        await page.getByRole("button", { name: "Continue" }).click();
        await page.getByText("Some answers are no longer part of this change").waitFor();
      },
    },
    {
      name: "review-waiting",
      path: "/wizard/review",
      drafts: only({
        ...split,
        "lync-pool": {},
        "mailbox-servers": { servers: [{ fqdn: "mbx01.contoso.com" }] },
        waiting: ["lync-pool", "mailbox-servers"],
      }),
    },
  ];
}
