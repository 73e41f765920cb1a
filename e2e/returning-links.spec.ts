import { canonicalJson } from "@/lib/answers/canonical-json";
import { planHash } from "@/lib/answers/plan-hash";
import type { SectionId } from "@/lib/answers/section-ids";
import { deep } from "@/lib/testing/run-count";
import { encodeShare, sharePath } from "@/lib/share/share-link";
import { mailboxServersWords } from "@/lib/messages/en/answers/mailbox-servers";
import { nextChangeTexts } from "@/components/messages/en/next-change";
import { reviewTexts } from "@/components/messages/en/review";
import type { Page } from "@playwright/test";
import { answersOf, expect, storageKey, test } from "./fixtures";
import { tabTo } from "./pages/keyboard";
import { violations } from "./pages/violations";

type Goal = keyof typeof nextChangeTexts.choices;
type Way = readonly [topology: string, goal: Goal, asked: readonly SectionId[]];

/** Walked like those of `split-3`: in `npm run test:deep`. */
const alike: readonly Way[] = [
  ["same-computer", "reapply", []],
  ["same-computer", "renew-certificate", ["mailbox-servers", "change"]],
  ["same-computer", "turn-off", []],
];

/** Roles apart and together, with the sections that each goal has to ask after such a plan. */
const ways: readonly Way[] = [
  ["split-3", "reapply", []],
  ["split-3", "renew-certificate", ["mailbox-servers", "change"]],
  ["split-3", "repair-duplicate", []],
  ["split-3", "turn-off", []],
  ["same-computer", "repair-duplicate", ["trust", "change"]],
  ...(deep ? alike : []),
];

/** The draft of this browser, as it is stored. */
const stored = (page: Page) =>
  page.evaluate(
    (key) => (JSON.parse(window.localStorage.getItem(key) ?? "{}") as { current?: { draft?: unknown } }).current?.draft,
    storageKey,
  );

for (const [topology, goal, asked] of ways) {
  test(`${topology}, ${goal}: the keyboard alone leads from a link to the plan that follows`, async ({
    page,
    wizard,
    planPage,
  }) => {
    const earlier = answersOf(topology);
    await page.goto(sharePath(encodeShare(canonicalJson(earlier))));
    await tabTo(page, page.locator("summary").filter({ hasText: nextChangeTexts.title }));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("button", { name: nextChangeTexts.choices[goal].label }));
    await page.keyboard.press("Enter");
    for (const id of asked) {
      await wizard.shows(id);
      await wizard.isLive();
      for (const [row] of (id === "mailbox-servers" ? (earlier.mailboxServers ?? []) : []).entries())
        await wizard.type(
          wizard.mailbox(row + 1, mailboxServersWords["mailboxServers[].thumbprint"].besideOld),
          `A${row}`.repeat(20),
        );
      await wizard.continue();
    }
    await expect(page.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeVisible();
    await tabTo(page, page.getByRole("link", { name: reviewTexts.toPlan }).first());
    await page.keyboard.press("Enter");
    await expect(planPage.downloadButton).toBeVisible();
    expect(await stored(page)).toMatchObject({ goal: { goal }, change: { follows: planHash(earlier) } });
    // Roles on one computer change nothing of how the pages are built.
    if (topology === "split-3") expect(await violations(page)).toEqual([]);
  });
}
