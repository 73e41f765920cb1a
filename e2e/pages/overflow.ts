import type { Page } from "@playwright/test";

/** The widths of a window, in pixels, at which the page as it is scrolls sideways, and by how much. */
export async function overflow(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (beyond > 0) found.push(`${beyond} pixels at ${width}`);
  }
  return found;
}
