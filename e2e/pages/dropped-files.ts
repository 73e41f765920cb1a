import type { Page } from "@playwright/test";
import type { NamedFacts } from "@/lib/from-facts/types";

export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const textFile = (name: string, content: string): Dropped => ({ name, bytes: Buffer.from(content) });

/** A facts file as a collector wrote it at that time. */
export const factsFile = ({ name, facts }: NamedFacts, time = new Date().toISOString()): Dropped =>
  textFile(name, JSON.stringify({ ...facts, time: `${time.slice(0, 19)}Z` }));

/** Drops several files at once, as a person drags them out of a folder. */
export async function dropFiles(page: Page, dropped: readonly Dropped[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (all) => {
      const data = new DataTransfer();
      for (const [name, bytes] of all) data.items.add(new File([Uint8Array.from(bytes)], name));
      return data;
    },
    dropped.map(({ name, bytes }) => [name, [...bytes]] as const),
  );
  await page.locator("main").dispatchEvent("drop", { dataTransfer: transfer });
}
