import { expect, type Locator, type Page } from "@playwright/test";

const mostStops = 120;

/** Moves the focus with the Tab key alone, as a person without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  // To look for a control by its name costs more than the key: it is looked for again where it was made anew.
  let found = await target.elementHandle();
  for (let stop = 0; stop < mostStops; stop += 1) {
    const state = await found?.evaluate((element) =>
      element.isConnected ? element === document.activeElement : undefined,
    );
    if (state === true) return;
    if (state === undefined) found = await target.elementHandle();
    else await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not reach ${String(target)}.`);
}

/** Chooses one of a group of radio buttons: Tab to the group, arrows inside it. */
export async function chooseByKeyboard(page: Page, choice: Locator): Promise<void> {
  await expect(choice).toBeVisible();
  const name = (await choice.getAttribute("name")) ?? "";
  for (let stop = 0; stop < mostStops; stop += 1) {
    const here = await page.evaluate((group) => {
      const active = document.activeElement;
      return active instanceof HTMLInputElement && active.name === group;
    }, name);
    if (here) break;
    await page.keyboard.press("Tab");
  }
  for (let stop = 0; stop < 10; stop += 1) {
    if (await choice.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Space");
  await expect(choice).toBeChecked();
}
