import { readFileSync } from "node:fs";
import { expect, type Download, type Locator, type Page } from "@playwright/test";
import { planTexts } from "@/components/messages/en-plan";

/** The plan and its bundle. */
export class PlanPage {
  constructor(readonly page: Page) {}

  get downloadButton(): Locator {
    return this.page.getByRole("button", { name: planTexts.download, exact: true });
  }

  get shareLink(): Locator {
    return this.page.getByLabel(planTexts.shareLabel, { exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto("/plan");
    await expect(this.downloadButton).toBeVisible();
  }

  /** The whole plan hash, which is shown on request. */
  async hash(): Promise<string> {
    await this.page.getByText(planTexts.hashWhole, { exact: true }).click();
    return this.page.getByTestId("plan-hash").innerText();
  }

  /** Name and bytes of the bundle as the browser saves it. */
  async download(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    return savedBy(this.page, () => this.downloadButton.click());
  }
}

/** What the browser saves when something is done. */
export async function savedBy(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
