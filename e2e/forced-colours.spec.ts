import { sectionIds } from "@/lib/answers/section-ids";
import { deep } from "@/lib/testing/run-count";
import { formTexts } from "@/components/messages/en/form";
import { draftOf, expect, test } from "./fixtures";
import { unseenControls } from "./pages/seen-pixels";

const withoutQuestion = ["/", "/wizard/review", "/plan", "/checklist", "/open", "/compare", "/verify", "/help"];
const everyPage = [...sectionIds.map((id) => `/wizard/${id}`), ...withoutQuestion];

/**
 * Of the questions one of each kind: choices, a table, fields. In the dark the colours of the theme are swapped, nothing
 * else. `npm run test:deep` looks at every page in both.
 */
const onePageOfEachKind = {
  light: ["/wizard/goal", "/wizard/mailbox-servers", "/wizard/change", ...withoutQuestion],
  dark: ["/wizard/mailbox-servers", "/wizard/change", "/", "/plan", "/compare"],
};

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`where colours are forced, ${colorScheme}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await page.setViewportSize({ width: 1440, height: 900 });
    });

    test("every button, link and control of the pages can be seen", async ({ page, context, wizard, seed }) => {
      test.slow();
      await seed(draftOf("split-3"));
      const unseen: Record<string, readonly string[]> = {};
      const judge = await context.newPage();
      await page.bringToFront();
      for (const path of deep ? everyPage : onePageOfEachKind[colorScheme]) {
        await page.goto(path);
        await wizard.isLive();
        if (path.startsWith("/wizard/") && path !== "/wizard/review") await wizard.isWorkedOut();
        else await page.waitForLoadState("networkidle");
        const found = await unseenControls(page, judge);
        if (found.length > 0) unseen[path] = found;
      }
      expect(unseen).toEqual({});
    });

    test("an error, its summary and the focus can be seen", async ({ page, context, wizard, seed }) => {
      await seed({ ...draftOf("split-1"), "lync-pool": { poolFqdn: "" } });
      await wizard.open("lync-pool");
      await wizard.continue();
      await expect(wizard.errorSummary).toBeVisible();
      const judge = await context.newPage();
      await page.bringToFront();
      expect(await unseenControls(page, judge)).toEqual([]);
      const field = page.locator("[aria-invalid=true]").first();
      expect(await field.evaluate((element) => getComputedStyle(element).borderTopWidth)).not.toBe("0px");
      await page
        .getByRole("button", { name: formTexts.back, exact: true })
        .or(page.getByRole("link", { name: formTexts.back, exact: true }))
        .focus();
      await page.keyboard.press("Tab");
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(ring).toMatch(/^solid [2-9]/);
    });

    test("a chosen answer looks other than one that is not", async ({ page, wizard, seed }) => {
      await seed(draftOf("split-1"));
      await wizard.open("policies");
      const [chosen, other] = await Promise.all(
        [":checked", ":not(:checked)"].map((state) => page.locator(`input[type=radio]${state}`).first().screenshot()),
      );
      expect(chosen?.equals(other ?? Buffer.alloc(0))).toBe(false);
    });
  });
}
