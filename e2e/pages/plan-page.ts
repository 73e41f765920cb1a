import { readFileSync } from "node:fs";
import { expect, type Download, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { fileTexts } from "@/components/messages/en/files";
import { hashTexts } from "@/components/messages/en/hash";
import { planTexts } from "@/components/messages/en/plan";
import { shareTexts } from "@/components/messages/en/share";

/** The plan and its bundle. */
export class PlanPage {
  constructor(readonly page: Page) {}

  get downloadButton(): Locator {
    return this.page.getByRole("button", { name: planTexts.download, exact: true });
  }

  /** Is in the dialog that `openShare` opens. */
  get shareLink(): Locator {
    return this.page.getByLabel(shareTexts.label, { exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto("/plan");
    await expect(this.downloadButton).toBeVisible();
  }

  async openShare(): Promise<void> {
    await this.page.getByRole("button", { name: planTexts.share }).click();
    await expect(this.page.getByRole("dialog", { name: shareTexts.title })).toBeVisible();
  }

  /** One step in the list. */
  step(id: string): Locator {
    return this.page.locator(`#step-${id}`);
  }

  /** The frame that shows a file. */
  file(path: string): Locator {
    return this.page.getByRole("region", { name: path, exact: true });
  }

  /** Chooses a file in the tree, and has its text shown: a document is first shown as it looks. */
  async showFile(path: string): Promise<Locator> {
    await this.chooseFile(path);
    // The page may still be on its way to the file that was chosen when the switch is pressed for the first time.
    if (path.endsWith(".html"))
      await expect(() => this.page.getByLabel(fileTexts.asText, { exact: true }).check({ timeout: 2000 })).toPass();
    await expect(this.file(path)).toBeVisible();
    return this.file(path);
  }

  /** A document of the bundle in its frame. */
  async showDocument(path: string): Promise<FrameLocator> {
    await this.chooseFile(path);
    return this.page.frameLocator(`iframe[title="${fileTexts.document(path)}"]`);
  }

  private async chooseFile(path: string): Promise<void> {
    const folder = path.includes("/") ? path.slice(0, path.indexOf("/") + 1) : fileTexts.topFolder;
    const name = path.slice(path.lastIndexOf("/") + 1);
    const tree = this.page.getByRole("navigation", { name: fileTexts.tree });
    await expect(tree.getByText(folder, { exact: true })).toBeVisible();
    await tree.getByRole("button", { name: new RegExp(`^${name.replaceAll(".", "\\.")}`) }).click();
    await expect(this.page.getByRole("heading", { name: path, exact: true })).toBeVisible();
  }

  /** The whole text of a file as it is shown. */
  async fileText(path: string): Promise<string> {
    const frame = await this.showFile(path);
    return (await frame.locator("code").allTextContents()).join("");
  }

  /** The whole plan hash, which is shown on request. */
  async hash(): Promise<string> {
    await this.page.getByText(hashTexts.hashWhole, { exact: true }).click();
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
