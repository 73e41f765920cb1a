import type { Page } from "@playwright/test";
import { everyPageTexts } from "@/components/messages/en/every-page";
import { colours } from "@/components/ui/theme";
import { expect, test } from "./fixtures";
import { tabTo } from "./pages/keyboard";
import { violations } from "./pages/violations";

const { names } = everyPageTexts.theme;
const choice = (page: Page, name: keyof typeof names) => page.getByRole("radio", { name: names[name], exact: true });

/** The background of the page as "#rrggbb". */
const paper = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [r = 0, g = 0, b = 0] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  });

test("the theme is chosen by keyboard, kept, and there before the program of the page", async ({
  page,
  context,
  watch,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/help");
  await tabTo(page, choice(page, "system"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(choice(page, "dark")).toBeChecked();
  expect(await paper(page)).toBe(colours.paper.dark);
  expect(await violations(page)).toEqual([]);

  // Without the files of the program nothing but the page itself is there.
  await context.route("**/_next/static/**", (route) => route.abort());
  await page.goto("/wizard/goal", { waitUntil: "domcontentloaded" });
  expect(await paper(page)).toBe(colours.paper.dark);
  await context.unroute("**/_next/static/**");

  await page.goto("/help");
  expect(watch.trouble.every((text) => text.includes("ERR_FAILED"))).toBe(true);
  watch.trouble.length = 0;
  await choice(page, "system").check();
  expect(await paper(page)).toBe(colours.paper.light);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await paper(page)).toBe(colours.paper.dark);
  await choice(page, "light").check();
  expect(await paper(page)).toBe(colours.paper.light);
});

test("forced colours and paper count more than a theme that was chosen", async ({ page }) => {
  await page.addInitScript(() => window.localStorage.setItem("owa-im-wizard.theme", "dark"));
  await page.emulateMedia({ media: "print" });
  await page.goto("/help");
  expect(await paper(page)).toBe("#ffffff");
  await page.emulateMedia({ media: "screen", forcedColors: "active" });
  const variable = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ink").trim());
  expect(await variable()).toBe("CanvasText");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the system decides, and no switch is there that does nothing", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/help");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await paper(page)).toBe(colours.paper.dark);
    await expect(page.getByRole("radio")).toHaveCount(0);
  });
});
