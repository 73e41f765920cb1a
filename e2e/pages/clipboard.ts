import type { Locator, Page } from "@playwright/test";

/** Puts text on the clipboard and pastes it with the keyboard over what is there, as a person does. */
export async function paste(page: Page, target: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await target.focus();
  if (await target.evaluate((element) => element instanceof HTMLTextAreaElement))
    await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+V");
}
