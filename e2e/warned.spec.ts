import { outlineTexts } from "@/components/messages/en/outline";
import { remarkWords } from "@/lib/messages/en/remarks";
import { draftOf, expect, test } from "./fixtures";

const { remarks } = remarkWords;
/** What the fields accept and a person should look at: each is said beside its field, on the review and on the plan. */
const warnings = {
  trust: [remarks["site-display-name"]],
  change: [
    remarks["short-window"]({ least: 30 }),
    remarks["no-address"],
    remarks["system-folder"]({ folder: "C:\\Windows" }),
  ],
};

test("a display name for a SiteId, a short window, no address and a folder of Windows are told wherever they are", async ({
  page,
  seed,
  wizard,
  planPage,
}) => {
  const draft = draftOf("split-3");
  const change = {
    ...draft.change,
    windowStart: "2020-01-31T22:00+01:00",
    windowMinutes: "5",
    testUser: "Anna Berg",
    recordsDirectory: "C:\\Windows\\Temp",
  };
  await seed({ ...draft, trust: { ...draft.trust, siteId: "Munich, Germany" }, change });
  for (const section of ["trust", "change"] as const) {
    await wizard.open(section);
    for (const sentence of warnings[section]) await expect(page.locator("main form").getByText(sentence)).toBeVisible();
  }
  await expect(page.getByText(outlineTexts.windowPast)).toBeVisible();
  await expect(page.getByText(/This window is too short: the plan takes about/)).toBeVisible();
  await page.goto("/wizard/review");
  await wizard.isLive();
  for (const sentence of Object.values(warnings).flat())
    await expect(page.locator("main").getByText(sentence).first()).toBeVisible();
  await planPage.open();
  for (const sentence of Object.values(warnings).flat())
    await expect(page.locator("main").getByText(sentence).first()).toBeVisible();
});
