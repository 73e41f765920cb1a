import type { Page } from "@playwright/test";
import { source, type AxeResults, type RunOptions } from "axe-core";

type WithAxe = Window & { readonly axe?: { run(options: RunOptions): Promise<AxeResults> } };

/**
 * What axe finds on a page as it is: theme, rule and elements. The two themes differ in their colours alone, so every
 * rule is asked in the light one, and in the dark one only whether texts can be told from what is behind them.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const light = await found(page, "light", {});
  const dark = await found(page, "dark", { runOnly: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
  return [...light, ...dark];
}

async function found(page: Page, theme: "light" | "dark", options: RunOptions): Promise<readonly string[]> {
  // Buttons change their colours gradually, and what is half-way there is in no theme.
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  const lines = await page.evaluate(async (wanted) => {
    const result = await (window as WithAxe).axe?.run({ ...wanted, resultTypes: ["violations"] });
    return result?.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  }, options);
  if (!lines) throw new Error("The page has no axe.");
  return lines.map((line) => `${theme}: ${line}`);
}
