import type { Page } from "@playwright/test";
import { reviewTexts } from "@/components/messages/en/review";
import { planTexts } from "@/components/messages/en/plan";
import type { DraftAnswers } from "@/lib/draft/draft";
import { deep } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { draftOf, expect, test } from "./fixtures";

/** A plan of each kind: every goal, rule, remark and generation of the scripts. */
const kinds = [
  "split-3",
  "same-computer",
  "dial-plans",
  "exchange-2010",
  "exchange-2019",
  "reapply",
  "renew-renamed",
  "repair-same-computer",
  "turn-off",
  "hostile-text",
];
/** `npm run test:deep` counts all of them. */
const whole = Object.fromEntries((deep ? Object.keys(scenarios) : kinds).map((name) => [name, draftOf(name)]));
const { "mailbox-servers": table, ...withoutTable } = draftOf("split-3");

/** Drafts on their way: blank rows, sections that wait, a goal that needs little, a wrong value. */
const begun: Readonly<Record<string, DraftAnswers>> = {
  "only a goal": { goal: { goal: "integrate" } },
  "turning off, only a goal": { goal: { goal: "turn-off" } },
  "a section that waits": { ...withoutTable, waiting: ["mailbox-servers"] },
  "rows without thumbprints": {
    ...withoutTable,
    "mailbox-servers": { servers: (table?.servers ?? []).map(({ fqdn }) => (fqdn === undefined ? {} : { fqdn })) },
  },
  "a site that is no ID": { ...draftOf("split-1"), trust: { siteId: "Munich, Germany", port: "5061" } },
};

const numbers = async (page: Page, pattern: RegExp): Promise<readonly string[]> => {
  const text = await page.locator("body").innerText();
  return [...new Set(text.match(new RegExp(pattern, "g")) ?? [])];
};

const sections = /\d+ of \d+ sections? answered/;
const open = /\d+ questions? open/;
const warnings = /\d+ warnings?\b/;
// A change in Lync alone is on no server of the plan, and a pool is no server.
const changes =
  /\d+ changes?(?: on \d+ servers?(?: and [\w-]+)?| in [\w-]+(?:, for \d+ [A-Z][a-z]+(?: Access)? servers?)?)?\b/;

for (const [name, draft] of Object.entries({ ...begun, ...whole })) {
  test(`rail, bar, start, review and plan count the same: ${name}`, async ({ page, wizard, seed }) => {
    await page.setViewportSize({ width: 1024, height: 900 });
    await seed(draft);
    await wizard.open("goal");
    const bar = page.getByRole("complementary").getByRole("button");
    await expect(bar).toContainText(changes);
    await bar.click();
    const [answered = ""] = await numbers(page, sections);
    const seen = { open: await numbers(page, open), warnings: await numbers(page, warnings) };
    const size = await numbers(page, changes);
    // A plan that is there needs no progress.
    expect(await numbers(page, sections)).toHaveLength(name in begun ? 1 : 0);
    expect(seen.open.length).toBeLessThan(2);
    expect(size).toHaveLength(1);

    await page.goto("/wizard/review");
    const known = page
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: reviewTexts.warnings("") }) });
    await expect(known.getByRole("listitem")).toHaveCount(Number.parseInt(seen.warnings[0] ?? "0", 10));
    expect({ open: await numbers(page, open), warnings: await numbers(page, warnings) }).toEqual(seen);

    await page.goto("/plan");
    if (name in begun) {
      await expect(page.getByRole("heading", { name: planTexts.incompleteTitle })).toBeVisible();
      await expect(page.getByRole("main")).toContainText(sections);
      expect(await numbers(page, sections)).toEqual([answered]);
      expect({ open: await numbers(page, open), warnings: await numbers(page, warnings) }).toEqual(seen);
    } else {
      await expect(page.getByRole("main")).toContainText(changes);
      expect(await numbers(page, changes)).toEqual(size);
      expect(seen.open).toEqual([]);
      expect(await numbers(page, warnings)).toEqual(seen.warnings);
    }
  });
}
