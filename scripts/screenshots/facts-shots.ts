import type { Page } from "@playwright/test";
import { lookUpsTexts } from "@/components/messages/en/look-ups";
import { factsTexts } from "@/components/messages/en/facts";
import { estate, estateFiles } from "@/lib/testing/estate-facts";
import { only, type Shot } from "./shot";

/** Chooses facts files of an invented organisation, written just now, and waits for what comes of them. */
const give = (others: readonly { readonly name: string; readonly text: string }[]) => async (page: Page) => {
  const time = `${new Date().toISOString().slice(0, 19)}Z`;
  const own = estateFiles(estate).map(({ name, facts }) => ({ name, text: JSON.stringify({ ...facts, time }) }));
  const input = page.locator("#facts-files");
  // In a section the field is behind a fold that loads it.
  if ((await input.count()) === 0) await page.getByText(lookUpsTexts.servers).click();
  await input.setInputFiles(
    [...(others.length > 0 ? others : own)].map(({ name, text }) => ({
      name,
      mimeType: "application/json",
      buffer: Buffer.from(text),
    })),
  );
  await page.getByRole("heading", { name: factsTexts.title }).waitFor();
};

/** The collectors as they are offered, and what comes of their files. */
export const factsShots: readonly Shot[] = [
  {
    name: "collectors-offered",
    path: "/wizard/goal",
    drafts: only({}),
    prepare: (page) => page.getByText(lookUpsTexts.servers).click(),
  },
  { name: "facts-dropped", path: "/", drafts: only({}), prepare: give([]) },
  {
    name: "facts-contradict",
    path: "/wizard/lync-pool",
    drafts: only({ goal: { goal: "integrate" }, "lync-pool": { poolFqdn: "pool01.fabrikam.net" } }),
    prepare: give([]),
  },
  {
    name: "facts-refused",
    path: "/wizard/goal",
    drafts: only({}),
    prepare: give([
      { name: "screenshot.png", text: "\u0089PNG" },
      { name: "facts-20261127T100000Z.json", text: '{"schema":1,"facts":{' },
      { name: "result-Test-LyncTrust-20261127T100000Z.json", text: '{"schema":1,"targets":[]}' },
    ]),
  },
];
