import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { generateBundle } from "@/lib/generate/generate";
import { libraryParts } from "@/lib/render/powershell/library-parts";
import { fileTexts } from "@/components/messages/en/files";
import { planTexts } from "@/components/messages/en/plan";
import { sectionNames } from "@/components/messages/en/section-names";
import { answersOf, draftOf, expect, test } from "./fixtures";
import { savedBy } from "./pages/plan-page";

const split = answersOf("split-3");
const { bundle } = generateBundle(split);
const textOf = (path: string) => bundle.files.find((file) => file.path === path)?.text ?? "";
const script = "lync/Set-LyncTrust.ps1";

const colouredWords = (page: Page, path: string) =>
  page.getByRole("region", { name: path, exact: true }).locator("code span span[class*='text-']").count();

test("a value in the plan block of a script names its answer", async ({ page, planPage, seed }) => {
  await seed(draftOf("split-3"));
  await planPage.open();
  const frame = await planPage.showFile(script);
  await frame.getByRole("button", { name: "'Munich'" }).click();
  await expect(page.getByText("SiteId of the Lync site, section Trust in Lync")).toBeVisible();
  await expect(page.getByRole("link", { name: planTexts.changeSection(sectionNames.trust) })).toHaveAttribute(
    "href",
    "/wizard/trust?review",
  );
  await expect(frame.getByRole("button", { name: "5199" })).toHaveCount(1);
  // Two values are on a line of the table of servers; the server is its certificate name as well.
  const config = await planPage.showFile("mailbox-server/Set-OwaImConfig.ps1");
  const thumbprint = split.mailboxServers?.[1]?.thumbprint ?? "";
  const line = config.locator("[data-line]", { hasText: thumbprint });
  await expect(line.getByRole("button")).toHaveText([`'mbx02.contoso.com'`, `'mbx02.contoso.com'`, `'${thumbprint}'`]);
  await line.getByRole("button", { name: thumbprint }).click();
  await expect(page.getByText("Mailbox server 2, thumbprint, section Mailbox servers")).toBeVisible();
  await expect(line.getByRole("button", { pressed: true })).toHaveText(`'${thumbprint}'`);
});

test("each file is shown and saved as it is in the bundle", async ({ page, planPage, seed }) => {
  test.slow();
  await seed(draftOf("split-3"));
  await planPage.open();
  const archive = unzipSync((await planPage.download()).bytes);
  await expect(page.getByText(/^Saved owa-im-/)).toBeVisible();
  for (const { path, text, bytes, sha256 } of bundle.files) {
    expect(Buffer.from(archive[path] ?? []).equals(Buffer.from(bytes)), path).toBe(true);
    expect(await planPage.fileText(path), path).toBe(text);
    await expect(page.getByText(sha256, { exact: true })).toBeVisible();
  }
  await planPage.showFile("topology.svg");
  const picture = page.getByRole("img", { name: fileTexts.picture("topology.svg") });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(700);
  await planPage.showFile("SHA256SUMS");
  const saved = await savedBy(page, () =>
    page.getByRole("button", { name: fileTexts.downloadNamed("SHA256SUMS") }).click(),
  );
  expect(saved.bytes.toString("utf8")).toBe(textOf("SHA256SUMS"));
});

test("a script is coloured, its changing blocks marked and its parts reached", async ({ page, planPage, seed }) => {
  await seed(draftOf("split-3"));
  await planPage.open();
  const frame = await planPage.showFile(script);
  await expect.poll(() => colouredWords(page, script)).toBeGreaterThan(100);
  expect(await page.locator("main [style]").count()).toBe(0);
  await page
    .getByRole("navigation", { name: fileTexts.jumps })
    .getByRole("button", { name: fileTexts.parts.main })
    .click();
  await expect(frame.getByRole("heading", { name: /^Main/ })).toBeInViewport();
  const changing = await frame.locator("[data-change]").allTextContents();
  expect(changing.join("")).toMatch(/New-CsTrustedApplicationPool @Pool[\s\S]*Enable-CsTopology/);
  await expect(page.getByText(fileTexts.changes(3))).toBeVisible();
  for (const command of ["New-CsTrustedApplicationPool @Pool", "New-CsTrustedApplication @", "Enable-CsTopology -R"]) {
    await page.getByRole("button", { name: fileTexts.nextChange }).click();
    await expect(frame.locator("[data-change]", { hasText: command })).toBeInViewport();
  }
  await planPage.showFile("lync/Test-LyncTrust.ps1");
  await expect(page.getByText(fileTexts.changesNone)).toBeVisible();
  await planPage.showFile("mailbox-server/Invoke-OnMailboxServers.ps1");
  await expect(page.getByText(fileTexts.changesThere)).toBeVisible();
});

test("a long line is shown to its end, wrapped or not", async ({ page, planPage, seed }) => {
  await seed(draftOf("split-3"));
  await page.setViewportSize({ width: 768, height: 800 });
  await planPage.open();
  const frame = await planPage.showFile(script);
  const longest = textOf(script)
    .split("\n")
    .reduce((most, line) => (line.length > most.length ? line : most));
  const line = frame.locator("[data-line]", { hasText: longest.trim() }).first();
  for (const wrap of [false, true]) {
    await page.getByLabel(fileTexts.wrap).setChecked(wrap);
    await line.scrollIntoViewIfNeeded();
    // Nothing is beyond the edge of the box that cuts it.
    const beyond = () =>
      line.evaluate((one) => (one.parentElement?.scrollWidth ?? 0) - (one.parentElement?.clientWidth ?? 0));
    await expect.poll(beyond).toBeLessThanOrEqual(0);
  }
});

test("the library is one file, open from its table of contents to its last section", async ({
  page,
  planPage,
  seed,
}) => {
  await seed(draftOf("split-3"));
  await planPage.open();
  const frame = await planPage.showFile("OwaIm.psm1");
  await expect(frame.getByText("# Contents, by line:")).toBeInViewport();
  const jumps = page.getByRole("navigation", { name: fileTexts.jumps });
  const sections = libraryParts(textOf("OwaIm.psm1")).map(({ name }) => name);
  expect(await jumps.getByRole("button").allTextContents()).toEqual(sections);
  const last = sections.at(-1) ?? "";
  await jumps.getByRole("button", { name: last }).click();
  await expect(frame.getByText(last).last()).toBeInViewport();
  await expect(page.getByRole("button", { name: fileTexts.nextChange })).toHaveCount(0);
});

test("a search counts, leads on and back, and goes through all files", async ({ page, planPage, seed }) => {
  await seed(draftOf("split-3"));
  await planPage.open();
  const frame = await planPage.showFile(script);
  const field = page.getByRole("searchbox", { name: fileTexts.search });
  const wanted = "Import-Module";
  const holding = bundle.files.filter(({ text }) => text.includes(wanted));
  await field.fill(wanted);
  const all = holding.reduce((sum, { text }) => sum + text.split(wanted).length - 1, 0);
  await expect(page.getByText(`1 in this file, ${all} in ${holding.length} files`)).toBeVisible();
  await field.press("Enter");
  await expect(frame.locator("mark[aria-current]")).toBeInViewport();
  await expect(page.getByText(/1 of 1 in this file/)).toBeVisible();
  await page.getByLabel(fileTexts.searchScope).check();
  await field.press("Enter");
  await expect(planPage.file("lync/Test-LyncTrust.ps1").locator("mark[aria-current]")).toBeInViewport();
  await field.press("Shift+Enter");
  await expect(frame.locator("mark[aria-current]")).toBeInViewport();
  await field.fill("no such text anywhere");
  await expect(page.getByText("Not found.", { exact: true })).toBeVisible();
  await field.press("Escape");
  await expect(field).toHaveValue("");
});

test("without the highlighter a script is plain text", async ({ page, planPage, seed, watch }) => {
  await seed(draftOf("split-3"));
  await planPage.open();
  await expect(planPage.file("read-me-first.txt")).toBeVisible();
  // From here on nothing can be loaded, as when the connection is gone.
  await page.route("**/*.js", (route) => route.abort());
  const frame = await planPage.showFile("manifest.json");
  await expect(frame).toContainText('"planHash"');
  expect(await planPage.fileText("manifest.json")).toBe(textOf("manifest.json"));
  expect(await colouredWords(page, "manifest.json")).toBe(0);
  watch.trouble.length = 0;
});
