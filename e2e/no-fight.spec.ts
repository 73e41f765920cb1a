import { canonicalJson } from "@/lib/answers/canonical-json";
import { encodeShare } from "@/lib/share/share-link";
import { checklistTexts } from "@/components/messages/en/checklist";
import { choiceTexts } from "@/components/messages/en/choices";
import { answerWords } from "@/lib/messages/en/answer-words";
import { valueNoteTexts } from "@/components/messages/en/value-notes";
import { formTexts } from "@/components/messages/en/form";
import { frameTexts } from "@/components/messages/en/frame";
import { openTexts } from "@/components/messages/en/open";
import { planTexts } from "@/components/messages/en/plan";
import { answersOf, draftOf, expect, storageKey, test } from "./fixtures";
import { paste } from "./pages/clipboard";
import { dropFiles, textFile } from "./pages/dropped-files";
import { ChecklistPage } from "./pages/checklist-page";
import { PlanPage } from "./pages/plan-page";
import { WizardPage } from "./pages/wizard-page";

test("a slow click on Continue counts, although the field that it leaves has notes to show", async ({
  page,
  wizard,
  seed,
}) => {
  await seed({ goal: { goal: "integrate" } });
  await wizard.open("lync-pool");
  await wizard.field(answerWords["lync.poolFqdn"].label).fill("  pool01.litwareinc.com. ");
  const button = page.getByRole("button", { name: formTexts.continue, exact: true });
  await button.scrollIntoViewIfNeeded();
  const before = await button.boundingBox();
  const centre = { x: (before?.x ?? 0) + (before?.width ?? 0) / 2, y: (before?.y ?? 0) + (before?.height ?? 0) - 4 };
  await page.mouse.move(centre.x, centre.y);
  await page.mouse.down();
  await page.waitForTimeout(150);
  expect(await button.boundingBox()).toEqual(before);
  await page.mouse.up();
  await wizard.shows("client-access");
});

test("nor does Continue move under the mouse on any other page of fields", async ({ page, wizard, seed }) => {
  await seed(draftOf("split-3"));
  for (const section of ["client-access", "mailbox-servers", "trust", "policies", "change"] as const) {
    await wizard.open(section);
    // Remarks on stored values are loaded when the page is there.
    await page.waitForLoadState("networkidle");
    const field = page.locator("main form").getByRole("textbox").first();
    const button = page.getByRole("button", { name: formTexts.continue, exact: true });
    // Each of them has something to say about this: where it is no name, or that a character was taken out.
    await field.fill("\u200bMunich, Germany.");
    await button.scrollIntoViewIfNeeded();
    const before = await button.boundingBox();
    await page.mouse.move((before?.x ?? 0) + 20, (before?.y ?? 0) + (before?.height ?? 0) - 4);
    await page.mouse.down();
    await page.waitForTimeout(150);
    expect(await button.boundingBox(), section).toEqual(before);
    await page.mouse.up();
    await expect(
      page
        .getByText(/U\+200B/)
        .or(page.getByRole("alert"))
        .first(),
    ).toBeVisible();
  }
});

test("what is cleaned is said after the button was let go", async ({ page, wizard, seed }) => {
  await seed({ goal: { goal: "integrate" } });
  await wizard.open("lync-pool");
  const field = wizard.field(answerWords["lync.poolFqdn"].label);
  await field.fill("pool01.litwareinc.com.");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(field).toHaveValue("pool01.litwareinc.com");
  await expect(page.getByText(valueNoteTexts.removed(["1 full stop"]))).toBeVisible();
});

test("an error goes as soon as its answer is mended, here and in a second tab", async ({
  page,
  context,
  wizard,
  seed,
}) => {
  await seed({ goal: { goal: "integrate" } });
  await wizard.open("lync-pool");
  await wizard.continue();
  await expect(wizard.errorSummary).toBeVisible();
  await wizard.field(answerWords["lync.poolFqdn"].label).fill("pool01.fabrikam.com");
  await expect(wizard.errorSummary).toBeHidden();
  await expect(page.getByText(answerWords["lync.poolFqdn"].missing)).toHaveCount(0);

  await wizard.field(answerWords["lync.poolFqdn"].label).fill("pool01");
  await wizard.continue();
  await expect(wizard.errorSummary).toBeVisible();
  const second = new WizardPage(await context.newPage());
  await second.open("lync-pool");
  await second.field(answerWords["lync.poolFqdn"].label).fill("pool02.fabrikam.com");
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("pool02.fabrikam.com");
  await expect(wizard.errorSummary).toBeHidden();
});

test("a note goes when the value is changed in a second tab", async ({ page, context, wizard, seed }) => {
  await seed({ goal: { goal: "integrate" } });
  await wizard.open("lync-pool");
  await wizard.field(answerWords["lync.poolFqdn"].label).fill("pool01.litwareinc.com");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByText(formTexts.note)).toBeVisible();
  const second = new WizardPage(await context.newPage());
  await second.open("lync-pool");
  await second.field(answerWords["lync.poolFqdn"].label).fill("pool02.fabrikam.com");
  await expect(page.getByText(formTexts.note)).toHaveCount(0);
});

test("a version that is not planned is refused on its own page", async ({ wizard, seed }) => {
  await seed({ goal: { goal: "integrate" } });
  await wizard.open("versions");
  await wizard.choose(choiceTexts.exchange["2019"].label);
  await wizard.choose(choiceTexts.lync["lync-2013"].label);
  await wizard.continue();
  await expect(wizard.errorSummary).toContainText("Lync Server 2013 is not supported");
});

test("a port that Lync uses is refused on its own page, in an otherwise empty draft too", async ({ wizard, seed }) => {
  await seed({ goal: { goal: "integrate" } });
  await wizard.open("trust");
  await wizard.field(answerWords["trustedApplication.port"].label).fill("443");
  await wizard.continue();
  await expect(wizard.errorSummary).toContainText("443");
});

const link = `/open#${encodeShare(canonicalJson(answersOf("split-3")))}`;

test.describe("with only a link", () => {
  test("plan, files and checklist are there, read-only, and nothing is stored", async ({ page }) => {
    await page.goto(link);
    await page.getByRole("navigation", { name: frameTexts.pages }).getByRole("link", { name: frameTexts.plan }).click();
    await expect(page.getByRole("heading", { level: 1, name: planTexts.title })).toBeVisible();
    const plan = new PlanPage(page);
    await expect(plan.downloadButton).toBeVisible({ timeout: 30_000 });
    await plan.showFile("lync/Set-LyncTrust.ps1");
    await page
      .getByRole("navigation", { name: frameTexts.pages })
      .getByRole("link", { name: frameTexts.checklist })
      .click();
    await expect(new ChecklistPage(page).progress).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("heading", { level: 1, name: checklistTexts.title })).toBeVisible();
    const notRead = page.getByText(frameTexts.openedDropped);
    await expect(notRead).toHaveCount(0);
    await dropFiles(page, [textFile("result-1.json", "{}")]);
    await expect(notRead).toBeFocused();
    await page.goBack();
    await expect(plan.downloadButton).toBeVisible();
    await expect(notRead).toHaveCount(0);
    await dropFiles(page, [textFile("screenshot.png", "")]);
    await expect(notRead).toBeFocused();
    expect(await page.evaluate((key) => window.localStorage.getItem(key), storageKey)).toBeNull();
  });
});

test("a link that is opened twice leads to the draft that is there", async ({ page }) => {
  await page.goto(link);
  await page.getByRole("button", { name: openTexts.copy }).click();
  await expect(page).toHaveURL(/review$/);
  await page.goto("about:blank");
  await page.goto(link);
  await page.getByRole("button", { name: openTexts.goOn }).click();
  await expect(page).toHaveURL(/review$/);
  const stored = await page.evaluate((key) => JSON.parse(window.localStorage.getItem(key) ?? "{}"), storageKey);
  expect(stored.kept).toEqual([]);
});

test("turning off speaks of turning off", async ({ page, wizard, seed }) => {
  await seed({ goal: { goal: "turn-off" }, versions: { exchange: "2013" } });
  await wizard.open("client-access");
  await expect(page.locator("main")).not.toContainText("switched on");
  await page.goto("/wizard/policies");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Whose mailboxes lose instant messaging?");
  await expect(page.locator("main")).not.toContainText("switched off on purpose");
  await page.goto("/wizard/change");
  await expect(page.locator("main")).not.toContainText("Presence in Outlook Web App");
});

test("/wizard leads to the first open section", async ({ page, wizard, seed }) => {
  await seed({ goal: { goal: "integrate" }, versions: { exchange: "2013", lync: "lync-2013" } });
  await page.goto("/wizard");
  await wizard.shows("unified-messaging");
});

test("Open a link or file, from the menu, blames nobody", async ({ page }) => {
  await page.goto("/open");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(/mail/i)).toHaveCount(0);
});

test("Enter in a list of one row adds a row and stays", async ({ page, wizard, seed }) => {
  await seed({ goal: { goal: "integrate" } });
  await wizard.open("client-access");
  await wizard.field(`${answerWords.clientAccessServers.item} 1`).fill("cas01.fabrikam.com");
  await page.keyboard.press("Enter");
  await expect(wizard.field(`${answerWords.clientAccessServers.item} 2`)).toBeFocused();
  await expect(page).toHaveURL(/client-access$/);
  await wizard.open("mailbox-servers");
  await wizard.mailbox(1, answerWords["mailboxServers[].fqdn"].label).fill("mbx01.fabrikam.com");
  await page.keyboard.press("Enter");
  await expect(wizard.mailbox(2, answerWords["mailboxServers[].fqdn"].label)).toBeFocused();
});

test("rows of a spreadsheet with heads become names, and a list over a marked value replaces it", async ({
  page,
  wizard,
  seed,
}) => {
  await seed({ goal: { goal: "integrate" }, "client-access": { servers: "old.fabrikam.com" } });
  await wizard.open("client-access");
  const first = wizard.field(`${answerWords.clientAccessServers.item} 1`);
  await first.focus();
  await page.keyboard.press("Control+A");
  await paste(
    page,
    first,
    "Server\tSite\tAdminDisplayVersion\r\ncas01.fabrikam.com\tHQ\t15.0\r\ncas02.fabrikam.com\tHQ\t15.0",
  );
  await expect(first).toHaveValue("cas01.fabrikam.com");
  await expect(wizard.field(`${answerWords.clientAccessServers.item} 2`)).toHaveValue("cas02.fabrikam.com");
  await expect(wizard.field(`${answerWords.clientAccessServers.item} 3`)).toHaveCount(0);
});

test("I don't know yet sets a filled answer aside and says so", async ({ page, wizard, seed }) => {
  await seed(draftOf("split-3"));
  await wizard.open("trust");
  await page.getByRole("button", { name: formTexts.unknown }).click();
  await expect(page).toHaveURL(/policies$/, { timeout: 30_000 });
  await wizard.open("trust");
  await expect(wizard.field(answerWords["lync.siteId"].label)).toHaveValue("");
  await expect(page.getByText(formTexts.waiting)).toBeVisible();
});

test("buttons keep a visible label in forced colours", async ({ page, seed }) => {
  await seed(draftOf("split-3"));
  await page.emulateMedia({ forcedColors: "active" });
  for (const [path, name] of [
    ["/wizard/goal", formTexts.continue],
    ["/plan", planTexts.download],
  ] as const) {
    await page.goto(path);
    const button = page.getByRole("button", { name, exact: true });
    await expect(button).toBeVisible({ timeout: 30_000 });
    // Browsers paint a plate in the colour of the page behind every text.
    const shades = await button.evaluate((element) => {
      const probe = element.appendChild(document.createElement("i"));
      probe.style.color = "Canvas";
      const plate = getComputedStyle(probe).color;
      probe.remove();
      return { text: getComputedStyle(element).color, plate };
    });
    expect(shades.text).not.toBe(shades.plate);
  }
});
