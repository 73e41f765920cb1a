import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { zipBundle } from "@/lib/bundle/zip";
import { discoveredFacts } from "@/lib/testing/example-facts";
import { appliedOn } from "@/lib/testing/run-records";
import { longestName } from "@/lib/testing/longest-name";
import { checklistTexts } from "@/components/messages/en/checklist";
import { compareTexts } from "@/components/messages/en/compare";
import { recordTexts } from "@/components/messages/en/records";
import { verifyTexts } from "@/components/messages/en/verify";
import { answersOf, draftOf, expect, test } from "./fixtures";
import { ChecklistPage } from "./pages/checklist-page";
import { freshFacts } from "./pages/fresh-facts";
import { overflow } from "./pages/overflow";
import { violations } from "./pages/violations";

const plan = generatePlan(answersOf("split-3"));
const { bundle } = generateBundle(answersOf("split-3"));
const first = "Check that every file is unchanged";

test("the checklist has no accessibility violations, fresh, ticked and with a row open", async ({ page, seed }) => {
  test.setTimeout(180_000);
  await seed(draftOf("split-3"));
  const checklist = new ChecklistPage(page);
  await checklist.open();
  expect(await violations(page)).toEqual([]);
  await checklist.tick(first);
  await checklist.press(first, checklistTexts.addNote);
  await checklist.press(first, checklistTexts.ifDifferent);
  await page
    .getByRole("button", { name: checklistTexts.moreOf("mbx02.contoso.com") })
    .first()
    .click();
  expect(await violations(page)).toEqual([]);
});

test("results and facts have no accessibility violations, refused ones among them", async ({ page, seed }) => {
  test.setTimeout(180_000);
  await seed(draftOf("split-3"));
  const checklist = new ChecklistPage(page);
  await checklist.open();
  const facts = discoveredFacts("mbx02.contoso.com");
  await checklist.choose([
    { name: "result-1.json", text: appliedOn(plan, "mbx02.contoso.com") },
    { name: "facts-1.json", text: freshFacts("Get-LyncFacts", "FE01", facts) },
    { name: "other.json", text: "{}" },
  ]);
  await expect(page.getByText(recordTexts.grave)).toBeVisible();
  for (const summary of await checklist.records.locator("summary").all()) await summary.click();
  expect(await violations(page)).toEqual([]);
});

test("the checklist of an incomplete draft has no accessibility violations", async ({ page }) => {
  await page.goto("/checklist");
  await expect(page.getByRole("heading", { name: checklistTexts.incompleteTitle })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("a verified bundle has no accessibility violations, unchanged and changed", async ({ page }) => {
  await page.goto("/verify");
  const input = page.getByLabel(verifyTexts.label);
  expect(await violations(page)).toEqual([]);
  const zip = (files: typeof bundle.files) => ({
    ...{ name: bundle.name, mimeType: "application/zip" },
    buffer: Buffer.from(zipBundle({ files })),
  });
  await input.setInputFiles(zip(bundle.files));
  await expect(page.getByRole("heading", { name: verifyTexts.unchangedTitle })).toBeVisible();
  await page.getByText(verifyTexts.answersOpen).click();
  expect(await violations(page)).toEqual([]);
  await input.setInputFiles(
    zip(
      bundle.files.map((file) => (file.path === "checklist.md" ? { ...file, bytes: Buffer.from("changed\n") } : file)),
    ),
  );
  await page.locator("summary", { hasText: "checklist.md" }).click();
  expect(await violations(page)).toEqual([]);
});

test("the comparison has no accessibility violations, empty and with differences", async ({ page, seed }) => {
  await seed(draftOf("split-3"));
  await page.goto("/compare");
  await expect(page.getByRole("region", { name: compareTexts.sides.first })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page
    .getByRole("region", { name: compareTexts.sides.second })
    .getByLabel(compareTexts.fileLabel)
    .setInputFiles({
      ...{ name: "answers.json", mimeType: "application/json" },
      buffer: Buffer.from(JSON.stringify(answersOf("turn-off"))),
    });
  await page.locator("summary", { hasText: "change-request.md" }).click();
  expect(await violations(page)).toEqual([]);
});

test("the pages do not scroll sideways at 320, 390 and 1440 pixels, with the longest names", async ({ page, seed }) => {
  const servers = ["m", "n"].map((letter, index) => ({
    fqdn: `${letter}${longestName.slice(1)}`,
    thumbprint: `E2CE643F53C82D5DFAF4C248D21518E6F71B213${index}`,
  }));
  await seed({ ...draftOf("split-3"), "client-access": { servers: longestName }, "mailbox-servers": { servers } });
  for (const path of ["/checklist", "/verify", "/compare"]) {
    await page.goto(path);
    if (path === "/checklist") await expect(page.getByText(checklistTexts.openOnly)).toBeVisible({ timeout: 30_000 });
    if (path === "/compare") {
      await page.getByLabel(compareTexts.source).selectOption({ index: 1 });
      await page.getByRole("button", { name: `${compareTexts.choose}: ${compareTexts.sides.second}` }).click();
    }
    expect(await overflow(page, [320, 390, 1440]), path).toEqual([]);
  }
});

test("each page says what it is for before any script runs", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  for (const [path, texts] of [
    ["/checklist", checklistTexts],
    ["/verify", verifyTexts],
    ["/compare", compareTexts],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: texts.title })).toBeVisible();
    await expect(page.getByText(texts.lead)).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(texts.title));
  }
  await context.close();
});
