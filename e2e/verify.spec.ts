import { zipBundle } from "@/lib/bundle/zip";
import { generateBundle } from "@/lib/generate/generate";
import { verifyTexts } from "@/components/messages/en/verify";
import { answersOf, draftOf, expect, test } from "./fixtures";
import type { Page } from "@playwright/test";
import { dropFile } from "./pages/checklist-page";
import { tabTo } from "./pages/keyboard";

const { bundle } = generateBundle(answersOf("split-3"));
type File = (typeof bundle.files)[number];

const zipOf = (change: (file: File) => readonly File[]) => zipBundle({ files: bundle.files.flatMap(change) });
const path = "mailbox-server/Set-OwaImConfig.ps1";
const changedBytes = (bytes: Uint8Array) =>
  Buffer.from(Buffer.from(bytes).toString("latin1").replace("mbx03", "mbx09"), "latin1");
const oneByte = zipOf((file) => (file.path === path ? [{ ...file, bytes: changedBytes(file.bytes) }] : [file]));

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel(verifyTexts.label)
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

test.beforeEach(async ({ page }) => {
  await page.goto("/verify");
});

test("an unchanged bundle is proved so, with its fingerprint and answers [criterion 43] [criterion 44]", async ({
  page,
}) => {
  await choose(page, bundle.name, zipBundle(bundle));
  await expect(page.getByRole("status").filter({ hasText: verifyTexts.unchangedTitle })).toContainText(
    `All ${bundle.files.length} files`,
  );
  await expect(page.getByTestId("fingerprint")).toHaveText("0a97 07b5");
  await page.getByText(verifyTexts.hashWhole).click();
  await expect(page.getByTestId("plan-hash")).toHaveText(bundle.planHash);
  await page.getByText(verifyTexts.answersOpen).click();
  await expect(page.getByText("CHG0031234")).toBeVisible();
  await expect(page.getByRole("link", { name: /Change/ })).toHaveCount(0);
});

test("one changed byte is found, and its line shown [criterion 43]", async ({ page }) => {
  await dropFile(page, bundle.name, oneByte);
  const alert = page.getByRole("alert").filter({ hasText: verifyTexts.changedTitle });
  await expect(alert).toContainText("1 file");
  await expect(alert).toContainText(verifyTexts.whatToDo);
  await expect(page.getByRole("link", { name: verifyTexts.toChecklist })).toHaveCount(0);
  await page.locator("summary", { hasText: path }).click();
  const lines = page.getByRole("region", { name: verifyTexts.differenceOf(path) });
  await expect(lines).toContainText("mbx09.contoso.com");
  await expect(lines).toContainText("mbx03.contoso.com");
});

test("an edited library is named as such, in a bundle and by itself without a draft", async ({ page }) => {
  const library = bundle.files.find((file) => file.path === "OwaIm.psm1")?.bytes ?? new Uint8Array();
  const edited = Buffer.from(
    Buffer.from(library).toString("latin1").replace("ShouldProcess(", "ShouldProceed("),
    "latin1",
  );
  const changed = zipOf((file) => [file.path === "OwaIm.psm1" ? { ...file, bytes: edited } : file]);
  await choose(page, bundle.name, changed);
  const alert = page.getByRole("alert").filter({ hasText: verifyTexts.changedTitle });
  await expect(alert).toContainText(verifyTexts.libraryDiffers("OwaIm.psm1"));
  await choose(page, "OwaIm.psm1", edited);
  await expect(alert).toContainText(verifyTexts.libraryChanged("OwaIm.psm1"));
  await choose(page, "OwaIm.psm1", library);
  await expect(page.getByText(verifyTexts.librarySame("OwaIm.psm1"))).toBeVisible();
});

test("missing and added files are named", async ({ page }) => {
  const others = zipOf((file) =>
    file.path === "checklist.md" ? [] : file.path === "lync/Undo-LyncTrust.ps1" ? [] : [file],
  );
  await choose(page, bundle.name, others);
  const files = page.getByRole("region", { name: verifyTexts.filesTitle });
  await expect(files).toContainText("checklist.md: missing");
  await expect(files).toContainText("lync/Undo-LyncTrust.ps1: missing");
});

for (const [what, name, bytes, said] of [
  ["is no archive", "x.zip", Buffer.from("hello"), /not a ZIP archive/],
  [
    "is an archive without answers",
    "x.zip",
    zipBundle({ files: bundle.files.slice(3, 5) }),
    /is not a bundle of the wizard/,
  ],
  ["is larger than 5 MB", "x.zip", Buffer.alloc(5 * 1024 * 1024 + 1), /larger than 5 MB/],
  ["has a name of no file of the bundle", "evil.exe", Buffer.from("MZ"), /carries no name|draft is not complete/],
] as const) {
  test(`a file that ${what} is refused with the reason`, async ({ page }) => {
    await choose(page, name, bytes);
    await expect(page.getByRole("alert").filter({ hasText: verifyTexts.refusedTitle })).toContainText(said);
  });
}

test("a single script is compared with the bundle of the present draft", async ({ page, seed }) => {
  await seed(draftOf("split-3"));
  await page.reload();
  const script = bundle.files.find((file) => file.path === path);
  const bytes = script?.bytes ?? new Uint8Array();
  await choose(page, "Set-OwaImConfig.ps1", bytes);
  await expect(page.getByRole("heading", { name: verifyTexts.scriptSameTitle })).toBeVisible();
  await choose(page, "Set-OwaImConfig.ps1", changedBytes(bytes));
  await expect(page.getByRole("alert").filter({ hasText: verifyTexts.scriptChangedTitle })).toContainText(path);
  await page.locator("summary", { hasText: verifyTexts.linesTitle }).click();
  const lines = page.getByRole("region", { name: verifyTexts.differenceOf(path) });
  await expect(lines).toContainText("mbx09");
  await expect(lines).toContainText("In the file");
});

test("nothing of the file is sent, and the answers are reached by keyboard [criterion 58]", async ({ page, watch }) => {
  await choose(page, bundle.name, zipBundle(bundle));
  await expect(page.getByRole("heading", { name: verifyTexts.unchangedTitle })).toBeVisible();
  await tabTo(page, page.locator("summary", { hasText: verifyTexts.answersOpen }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("CHG0031234")).toBeVisible();
  expect(watch.sent.filter((request) => request.includes("contoso") || request.startsWith("POST"))).toEqual([]);
});
