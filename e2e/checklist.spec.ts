import { inflateSync } from "node:zlib";
import { en } from "@/lib/messages/en/catalogue";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { draftFromAnswers } from "@/lib/draft/draft";
import { generatePlan } from "@/lib/generate/generate";
import { answersOf as answersFrom } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { countedRows } from "@/components/ticks/units";
import { checklistTexts } from "@/components/messages/en/checklist";
import { journeyTexts } from "@/components/messages/en/journey";
import { answersOf, draftOf, expect, storageKey, test as base } from "./fixtures";
import { ChecklistPage } from "./pages/checklist-page";
import { tabTo } from "./pages/keyboard";
import { savedBy } from "./pages/plan-page";

const test = base.extend<{ checklist: ChecklistPage }>({
  checklist: async ({ page }, provide) => provide(new ChecklistPage(page)),
});

const plan = generatePlan(answersOf("split-3"));
const rows = buildChecklist(plan, en).groups.flatMap(({ items }) => items);
const first = "Check that every file is unchanged";
const second = "Compare the plan hash in the scripts";
const total = countedRows(buildChecklist(plan, en)).length;
const { ways } = checklistTexts.choice;
const actions = (way: "A" | "B") =>
  rows.filter(({ variant }) => variant === undefined || variant === way).map(({ action }) => action);

test("the page shows the rows of the bundle's checklist, all of them and in their order", async ({
  checklist,
  seed,
  page,
}) => {
  await seed(draftOf("split-3"));
  await checklist.open();
  const shown = async () =>
    (await page.locator("main ol h3").allInnerTexts()).map((text) => text.replace(/^\d+\.\s*/, ""));
  for (const way of ["A", "B"] as const) {
    await page.getByRole("radio", { name: ways[way] }).check();
    expect(await shown()).toEqual(actions(way));
  }
  await expect(checklist.row(first)).toContainText("The last line starts with “OK: all”.");
  await expect(page.getByTestId("fingerprint")).toHaveText("0a97 07b5");
});

test("ticks and notes survive a reload, and a second tab shows them at once [criterion 44]", async ({
  checklist,
  seed,
  page,
  context,
}) => {
  await seed(draftOf("split-3"));
  await checklist.open();
  await checklist.tick(first);
  await checklist.press(first, checklistTexts.addNote);
  await page.keyboard.type("SHA256 hash:\n5b1e6f2d");
  await checklist.press(second, checklistTexts.notApplicable);
  await expect(checklist.progress).toContainText(`1 of ${total} rows done, 1 not applicable`);

  await page.reload();
  await expect(checklist.row(first).getByRole("checkbox")).toBeChecked();
  await expect(checklist.row(first).getByRole("textbox")).toHaveValue("SHA256 hash:\n5b1e6f2d");

  const other = new ChecklistPage(await context.newPage());
  await other.open();
  await expect(other.progress).toContainText(`1 of ${total} rows done, 1 not applicable`);
  await other.tick(second);
  await expect(checklist.progress).toContainText(`2 of ${total} rows done`);
});

test("one of two ways is chosen: its rows show and count, and the choice and all ticks are kept", async ({
  checklist,
  seed,
  page,
}) => {
  await seed(draftOf("split-3"));
  await checklist.open();
  const driver = "All 3 Mailbox servers from one computer";
  const oneByOne = "Server by server: run mailbox-server/Set-OwaImConfig.ps1";
  await expect(checklist.row(driver)).toHaveCount(0);
  await page.getByRole("radio", { name: ways.A }).check();
  await checklist.tick(driver);
  await expect(checklist.progress).toContainText(`1 of ${total} rows done`);
  await page.getByRole("radio", { name: ways.B }).check();
  await expect(checklist.row(driver)).toHaveCount(0);
  await expect(checklist.row(oneByOne)).toBeVisible();
  await expect(checklist.progress).toContainText(`0 of ${total - 1} rows done`);
  await expect(page.getByText(checklistTexts.choice.otherKept)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: ways.B })).toBeChecked();
  await page.getByRole("radio", { name: ways.A }).check();
  await expect(checklist.row(driver).getByRole("checkbox")).toBeChecked();
});

test("the next open row is one press away, in sight below the line that stays on top", async ({
  checklist,
  seed,
  page,
}) => {
  await seed(draftOf("split-3"));
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await checklist.open();
    const next = page.getByRole("button", { name: checklistTexts.nextOpen });
    await next.click();
    await expect(checklist.row(first).getByRole("checkbox")).toBeFocused();
    await next.click();
    await expect(checklist.row(second).getByRole("checkbox")).toBeFocused();
    const line = await page.getByRole("region", { name: checklistTexts.progressLabel }).boundingBox();
    const box = await checklist.row(second).getByRole("heading").boundingBox();
    expect(box?.y ?? 0).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0));
    expect(line?.height ?? 0).toBeLessThan(150);
    await page
      .getByRole("navigation", { name: checklistTexts.phasesLabel })
      .getByRole("link", { name: /^After/ })
      .click();
    await expect(page.getByRole("heading", { name: "After the change" })).toBeInViewport();
  }
});

test("a row that looks different says what to do, and counts in words", async ({ checklist, seed }) => {
  await seed(draftOf("split-3"));
  await checklist.open();
  await checklist.press(first, checklistTexts.ifDifferent);
  await expect(checklist.row(first)).toContainText("Run none of the scripts. Download the bundle again");
  await expect(checklist.row(first).getByRole("link", { name: checklistTexts.allSymptoms })).toBeVisible();
  await checklist.press(first, checklistTexts.markDifferent);
  await expect(checklist.progress).toContainText("1 looks different");
  await expect(checklist.row(first)).toContainText(checklistTexts.states.different);
});

test("servers are ticked one by one, and settled rows can be hidden", async ({ checklist, seed, page }) => {
  await seed(draftOf("split-3"));
  await checklist.open();
  const row = checklist.row("Run mailbox-server/Get-MailboxServerFacts.ps1");
  await row.getByRole("checkbox", { name: /^mbx02/ }).check();
  await checklist.tick(first);
  await page.getByLabel(checklistTexts.openOnly).check();
  await expect(checklist.row(first)).toHaveCount(0);
  await expect(row.getByRole("checkbox", { name: /^mbx02/ })).toHaveCount(0);
  await expect(row.getByRole("checkbox", { name: /^mbx03/ })).toBeVisible();
  await checklist.tick(second);
  await expect(checklist.row(second)).toBeVisible();
  await page.getByLabel(checklistTexts.openOnly).uncheck();
  await expect(checklist.row(first)).toBeVisible();
});

test("clearing is undone, also after a reload", async ({ checklist, seed, page }) => {
  await seed(draftOf("split-3"));
  await checklist.open();
  await checklist.tick(first);
  await page.getByRole("button", { name: checklistTexts.reset }).click();
  await expect(checklist.progress).toContainText(`0 of ${total} rows done`);
  await page.reload();
  await page.getByRole("button", { name: checklistTexts.bringBack }).click();
  await expect(checklist.progress).toContainText(`1 of ${total} rows done`);
});

test("answers that change make another checklist, and the earlier ticks are kept and found again", async ({
  checklist,
  seed,
  page,
  wizard,
}) => {
  await seed(draftOf("split-3"));
  await checklist.open();
  await checklist.tick(first);
  await wizard.open("trust");
  await page.getByLabel("Port", { exact: true }).fill("5188");
  await checklist.open();
  await expect(checklist.progress).toContainText(`0 of ${total} rows done`);
  const others = page.getByRole("region", { name: checklistTexts.others.title });
  await expect(others).toContainText(checklistTexts.others.changed);
  await expect(others).toContainText("Plan 0a97 07b5");
  await others.getByRole("button", { name: new RegExp(checklistTexts.others.open) }).click();
  await expect(page.getByTestId("fingerprint")).toHaveText("0a97 07b5");
  await expect(checklist.progress).toContainText(`1 of ${total} rows done`);
  expect(await page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? "{}").kept.length, storageKey)).toBe(1);
});

test("corrupt storage does not break the page", async ({ checklist, seed, page }) => {
  await seed(draftOf("split-3"));
  await page.addInitScript((hash) => {
    localStorage.setItem("owa-im-wizard.ticks.1", '{"plans":[{"hash":7}]');
    localStorage.setItem(`owa-im-wizard.ticks.1.${hash}`, '{"marks":{"bundle-hash":{"state":"<b>"},"__proto__":1}}');
  }, plan.hash);
  await checklist.open();
  await checklist.tick(first);
  await expect(checklist.progress).toContainText(`1 of ${total} rows done`);
});

test("an incomplete draft has no checklist, and the page leads to what is missing", async ({ page, seed }) => {
  await seed({ ...draftOf("split-3"), "lync-pool": {} });
  await page.goto("/checklist");
  await expect(page.getByRole("heading", { level: 1, name: checklistTexts.incompleteTitle })).toBeVisible();
  await page.getByRole("link", { name: journeyTexts.review }).click();
  await expect(page).toHaveURL(/\/wizard\/review/);
});

test("the ticked list is saved as Markdown under the name of its plan", async ({ checklist, seed, page }) => {
  await seed(draftOf("split-3"));
  await checklist.open();
  await checklist.tick(first);
  const saved = await savedBy(page, () => page.getByRole("button", { name: checklistTexts.download }).click());
  expect(saved.name).toBe("checklist-0a9707b5.md");
  expect(saved.bytes.toString()).toContain(`- [x] **${first}`);
});

test("paper shows every row, every server and the ticks", async ({ checklist, seed, page }) => {
  await seed(draftFromAnswers(answersFrom(manyServers(12))));
  await checklist.open();
  // One long sheet: where a box is cut by the end of a page, its edges are strokes as well.
  const sheet = { width: "210mm", height: "5000mm" };
  // With the first tick the drawing of the progress begins, so the second one is counted.
  await checklist.tick(first);
  const one = await page.pdf(sheet);
  await checklist.tick(second);
  const two = await page.pdf(sheet);
  // A tick is one stroke more; nothing else of the page is drawn so.
  expect(strokes(two) - strokes(one)).toBe(1);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("mbx0012.contoso.com", { exact: true })).toHaveCount(
    rows.filter(({ hosts }) => hosts.length > 1).length,
  );
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByText("mbx0012.contoso.com", { exact: true })).toHaveCount(0);
});

test("200 servers stay quick to open and to tick", async ({ checklist, seed, page }) => {
  await seed(draftFromAnswers(answersFrom(manyServers(200))));
  await checklist.open();
  const row = checklist.row("Run mailbox-server/Get-MailboxServerFacts.ps1");
  await row.getByText(checklistTexts.hosts(200)).click();
  await expect(row.getByRole("checkbox")).toHaveCount(200);
  await row.getByRole("checkbox", { name: /^mbx0200/ }).check();
  await expect(row).toContainText("1 of 200 done");
  // Only the list that is open is drawn.
  await expect(page.getByRole("checkbox")).toHaveCount(
    200 + 1 + rows.filter(({ hosts, variant }) => hosts.length < 2 && variant === undefined).length,
  );
});

test("everything is done by keyboard alone", async ({ checklist, seed, page }) => {
  await seed(draftOf("split-3"));
  await checklist.open();
  await tabTo(page, checklist.row(first).getByRole("checkbox"));
  await page.keyboard.press("Space");
  await expect(checklist.progress).toContainText(`1 of ${total} rows done`);
  await tabTo(page, checklist.row(first).getByRole("button", { name: new RegExp(`^${checklistTexts.addNote}`) }));
  await page.keyboard.press("Enter");
  await expect(checklist.row(first).getByRole("textbox")).toBeFocused();
  await page.keyboard.type("seen");
  await tabTo(
    page,
    checklist.row(second).getByRole("button", { name: new RegExp(`^${checklistTexts.notApplicable}`) }),
  );
  await page.keyboard.press("Space");
  await expect(checklist.progress).toContainText("1 not applicable");
});

/** Stroked paths in the content of a PDF's pages. */
function strokes(pdf: Buffer): number {
  let count = 0;
  let at = 0;
  for (;;) {
    const start = pdf.indexOf("stream\n", at);
    if (start < 0) return count;
    const end = pdf.indexOf("endstream", start);
    at = end + 9;
    try {
      const content = inflateSync(pdf.subarray(start + 7, end)).toString("latin1");
      count += content.match(/^S$/gm)?.length ?? 0;
    } catch {
      // Fonts and pictures are packed in other ways.
    }
  }
}
