import { expect, type Locator, type Page } from "@playwright/test";
import { checklistTexts } from "@/components/messages/en/checklist";
import { recordTexts } from "@/components/messages/en/records";

/** The checklist, as people tick it. */
export class ChecklistPage {
  constructor(readonly page: Page) {}

  get progress(): Locator {
    return this.page.getByRole("region", { name: checklistTexts.progressLabel }).getByRole("status");
  }

  get records(): Locator {
    return this.page.getByRole("region", { name: recordTexts.title });
  }

  /** A row by a part of what is to be done. */
  row(action: string): Locator {
    return this.page.getByRole("article", { name: action });
  }

  async open(): Promise<void> {
    await this.page.goto("/checklist");
    // The generator is loaded on first use, which takes a while on a busy computer.
    await expect(this.progress).toBeVisible({ timeout: 30_000 });
  }

  async tick(action: string): Promise<void> {
    await this.row(action).getByRole("checkbox").check();
  }

  /** Presses one of the small buttons of a row. */
  async press(action: string, text: string): Promise<void> {
    await this.row(action)
      .getByRole("button", { name: new RegExp(`^${text}`) })
      .click();
  }

  async choose(files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
    const payload = files.map(({ name, text }) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) }));
    await this.page.getByLabel(recordTexts.label).setInputFiles(payload);
  }
}

/** Drops one file onto the page, as a file manager does. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, data]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([Uint8Array.from(data)], fileName));
      return dropped;
    },
    [name, [...bytes]] as const,
  );
  await page.locator("main").dispatchEvent("drop", { dataTransfer: transfer });
}
