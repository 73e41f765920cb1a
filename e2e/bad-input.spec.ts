import { formTexts } from "@/components/messages/en/form";
import { lyncPoolWords } from "@/lib/messages/en/answers/lync-pool";
import { factsTexts } from "@/components/messages/en/facts";
import { noAnswers } from "@/components/messages/en/no-answers";
import { recordTexts } from "@/components/messages/en/records";
import { records } from "@/lib/messages/en/records";
import { noText } from "@/lib/messages/en/no-text";
import { badFiles } from "@/lib/testing/bad-files";
import { utf16 } from "@/lib/testing/encodings";
import { draftOf, expect, storageKey, test } from "./fixtures";
import { ChecklistPage, dropFile } from "./pages/checklist-page";
import { freshFacts } from "./pages/fresh-facts";

const pools = "PoolFqdn            SiteId\r\n--------            ------\r\npool01.fabrikam.net Site:Munich\r\n";

test("a box takes the text file that a command wrote, and keeps what it has when it gets a picture", async ({
  page,
  wizard,
}) => {
  await wizard.open("lync-pool");
  const box = await wizard.pasteBox();
  await dropOn(box, "pools.txt", utf16(pools));
  await expect(wizard.field(lyncPoolWords["lync.poolFqdn"].label)).toHaveValue("pool01.fabrikam.net");
  await expect(page.getByText("Found one pool. pool01.fabrikam.net is filled in.")).toBeVisible();
  const before = await page.evaluate((key) => window.localStorage.getItem(key), storageKey);
  await dropOn(box, "screenshot.png", badFiles.screenshot);
  await expect(page.getByText(noText.picture)).toBeVisible();
  await expect(box).toHaveValue(pools.replaceAll("\r\n", "\n"));
  expect(await page.evaluate((key) => window.localStorage.getItem(key), storageKey)).toBe(before);
  await expect(page.getByRole("button", { name: formTexts.undo, exact: true })).toBeVisible();
});

test("facts in UTF-16 are read, once, and every other file is told by one sentence", async ({ page, seed, wizard }) => {
  await seed(draftOf("split-3"));
  await wizard.open("lync-pool");
  const facts = freshFacts("Get-LyncFacts", "FE01");
  await dropFile(page, "facts-FE01.json", utf16(facts));
  const panel = page.getByRole("region", { name: factsTexts.title });
  await expect(panel).toContainText("1 file read");
  await dropFile(page, "facts-FE01 (1).json", new TextEncoder().encode(facts));
  await expect(panel.getByRole("alert")).toContainText(records.problems.twice);
  await dropFile(page, "records.zip", badFiles.zip);
  await expect(panel.getByRole("alert")).toContainText(noText.packed);

  const checklist = new ChecklistPage(page);
  await checklist.open();
  await dropFile(page, "facts.json", badFiles.newerFacts);
  await dropFile(page, "empty.json", badFiles.empty);
  await dropFile(page, "old.json", Buffer.from(facts.replace(/"time":"\d{4}/, '"time":"2020')));
  const refused = checklist.records.getByRole("alert").filter({ hasText: recordTexts.refusedTitle });
  for (const sentence of [records.problems["newer-version"], noText.empty, "more than a month ago"])
    await expect(refused).toContainText(sentence);

  await page.goto("/open");
  await dropFile(page, "facts.json", new TextEncoder().encode(facts));
  await expect(page.getByText(noAnswers.record)).toBeVisible();
});

async function dropOn(target: ReturnType<ChecklistPage["row"]>, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await target.page().evaluateHandle(
    ([fileName, data]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([Uint8Array.from(data)], fileName));
      return dropped;
    },
    [name, [...bytes]] as const,
  );
  await target.dispatchEvent("drop", { dataTransfer: transfer });
}
