import type { Locator } from "@playwright/test";
import { drawing as drawingTexts } from "@/lib/messages/en/drawing";
import { choiceTexts } from "@/components/messages/en/choices";
import { answerWords } from "@/lib/messages/en/answer-words";
import { everyPageTexts } from "@/components/messages/en/every-page";
import { outlineTexts } from "@/components/messages/en/outline";
import { placementTexts } from "@/components/messages/en/placement";
import { sectionNames } from "@/components/messages/en/section-names";
import { shortcutTexts } from "@/components/messages/en/shortcuts";
import { draftOf, expect, test } from "./fixtures";
import { violations } from "./pages/violations";

test("at every size of a window the drawing leaves room for the changes, and none of them is cut", async ({
  page,
  wizard,
  seed,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await seed(draftOf("split-3"));
  await wizard.open("lync-pool");
  await page.getByRole("button", { name: /7 changes on 6 servers and pool01/ }).click();
  const drawing = page.getByRole("img", { name: drawingTexts.title.after });
  const all = page.getByTestId("changes").getByRole("listitem");
  const shown = all.filter({ visible: true });
  for (const [width, height] of [
    [390, 844],
    [768, 720],
    [1280, 720],
    [1440, 900],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(page.getByRole("link", { name: outlineTexts.see })).toBeInViewport({ ratio: 1 });
    // Beside the list it takes no room from it.
    if (width !== 768) expect((await placeOf(drawing)).height).toBeLessThanOrEqual(0.45 * height);
    const frame = await placeOf(page.getByTestId("changes"));
    for (const change of await shown.getByRole("paragraph").all()) {
      const { y, height: high } = await placeOf(change);
      expect(y + high, `at ${width}`).toBeLessThanOrEqual(Math.min(frame.y + frame.height, height) + 1);
    }
    const count = await shown.count();
    expect(count).toBeGreaterThanOrEqual(3);
    await expect(page.getByRole("button", { name: outlineTexts.more(7 - count) })).toHaveCount(count < 7 ? 1 : 0);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole("button", { name: / more changes$/ }).click();
  await expect(shown).toHaveCount(7);
});

test.describe("beside the question", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("the drawing and the list of changes follow every key, complete or not", async ({ page, wizard, seed }) => {
    await seed({ goal: { goal: "integrate" } });
    await wizard.open("lync-pool");
    const drawing = page.getByRole("img", { name: drawingTexts.title.after });
    await expect(drawing).toContainText(answerWords["lync.poolFqdn"].sketch);
    await expect(page.getByText(outlineTexts.undecided)).toBeVisible();
    for (const typed of ["p", "po", "poo"]) {
      await wizard.field(answerWords["lync.poolFqdn"].label).fill(typed);
      await expect(drawing.getByText(typed, { exact: true })).toBeVisible();
    }
  });

  test("the placement decides whether trust is drawn", async ({ page, wizard, seed }) => {
    await seed({ ...draftOf("split-3"), "unified-messaging": {} });
    await wizard.open("unified-messaging");
    const drawing = page.getByRole("img", { name: drawingTexts.title.after });
    await expect(drawing).toContainText(drawingTexts.undecidedWhy);
    await wizard.choose(placementTexts["separate-computers"].label);
    await wizard.choose(answerWords["um.sipNameDialPlan"].choices.no.label);
    await expect(drawing).toContainText(drawingTexts.trust);
    await wizard.choose(placementTexts["same-computer"].label);
    await wizard.choose(answerWords["um.sipNameDialPlan"].choices.yes.label);
    await expect(drawing).toContainText(drawingTexts.known);
  });

  test("the table of servers has the width, and the changes stay in sight in the bar", async ({
    page,
    wizard,
    seed,
  }) => {
    await seed(draftOf("split-3"));
    await wizard.open("mailbox-servers");
    const bar = page.getByRole("button", { name: /7 changes on 6 servers and pool01/ });
    await expect(bar).toBeInViewport();
    await expect(page.getByRole("img", { name: drawingTexts.title.after })).toBeHidden();
    await bar.press("Enter");
    await expect(page.getByRole("img", { name: drawingTexts.title.after })).toBeInViewport();
  });

  test("a section before its turn names the earlier one that is open, and moves nothing", async ({ page, wizard }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        Object.assign(window, { shifts: Number(Reflect.get(window, "shifts")) + list.getEntries().length });
      }).observe({ type: "layout-shift", buffered: true });
    });
    await wizard.open("lync-pool");
    await expect(page.getByRole("main").getByRole("link", { name: sectionNames.goal })).toBeVisible();
    expect(await page.evaluate<unknown>("window.shifts")).toBe(0);
  });

  test("an empty draft says what will be there", async ({ page, wizard }) => {
    await wizard.open("goal");
    await expect(page.getByText(outlineTexts.empty)).toBeVisible();
    await wizard.choose(choiceTexts.goal["turn-off"].label);
    await expect(page.getByRole("img", { name: drawingTexts.title.after })).toBeVisible();
  });
});

test("on a narrow screen the bar at the foot counts and opens, without violations", async ({ page, wizard, seed }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await seed(draftOf("split-3"));
  await wizard.open("lync-pool");
  const bar = page.getByRole("button", { name: /7 changes on 6 servers and pool01/ });
  await expect(bar).toHaveAttribute("aria-expanded", "false");
  await bar.press("Enter");
  await expect(page.getByRole("img", { name: drawingTexts.title.after })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await bar.press("Enter");
  await expect(page.getByRole("img", { name: drawingTexts.title.after })).toBeHidden();
});

test("where colours are forced the drawing has those of the reader", async ({ page, wizard, seed }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await seed(draftOf("split-3"));
  await wizard.open("lync-pool");
  const label = page.getByRole("img", { name: drawingTexts.title.after }).locator("text").last();
  await expect(label).toBeVisible();
  const [fill, link] = await label.evaluate((text) => {
    const probe = document.createElement("span");
    probe.className = "text-accent";
    document.body.append(probe);
    return [getComputedStyle(text).fill, getComputedStyle(probe).color];
  });
  expect(fill).toBe(link);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ink"))).toBe(
    "CanvasText",
  );
});

/** Where something that is shown is. */
async function placeOf(shown: Locator) {
  const box = await shown.boundingBox();
  if (box === null) throw new Error("It is not shown.");
  return box;
}

test("what has the focus is not behind the bar at the foot", async ({ page, wizard, seed }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await seed(draftOf("split-3"));
  await wizard.open("change");
  const { y: top } = await placeOf(page.locator("aside"));
  let beside = 0;
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press("Tab");
    const focus = page.locator(":focus");
    if (await focus.evaluate((element) => element.closest("aside") !== null)) continue;
    expect((await placeOf(focus)).y).toBeLessThan(top);
    beside += 1;
  }
  expect(beside).toBeGreaterThan(10);
});

test("single keys lead around once they are switched on, and rest while something is typed", async ({
  page,
  wizard,
  seed,
}) => {
  await seed(draftOf("split-3"));
  await wizard.open("lync-pool");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.type("?pr");
  await wizard.shows("lync-pool");
  const dialog = page.getByRole("dialog", { name: shortcutTexts.title });
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: everyPageTexts.shortcuts }).click();
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel(shortcutTexts.use).check();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await wizard.field(answerWords["lync.poolFqdn"].label).pressSequentially("nr");
  await wizard.shows("lync-pool");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("?");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("b");
  await wizard.shows("unified-messaging");
  await page.keyboard.press("r");
  await expect(page).toHaveURL(/\/wizard\/review$/);
});
