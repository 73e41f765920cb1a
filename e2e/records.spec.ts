import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { discoveredFacts } from "@/lib/testing/example-facts";
import { appliedOn, outcome, resultJson } from "@/lib/testing/run-records";
import { countedRows } from "@/components/ticks/units";
import { checklistTexts } from "@/components/messages/en/checklist";
import { recordTexts } from "@/components/messages/en/records";
import { answersOf, draftOf, expect, test as base } from "./fixtures";
import { ChecklistPage, dropFile } from "./pages/checklist-page";
import { freshFacts } from "./pages/fresh-facts";

const test = base.extend<{ checklist: ChecklistPage }>({
  checklist: async ({ page, seed }, provide) => {
    await seed(draftOf("split-3"));
    const checklist = new ChecklistPage(page);
    await checklist.open();
    await provide(checklist);
  },
});

const plan = generatePlan(answersOf("split-3"));
const total = countedRows(buildChecklist(plan, en)).length;
const applied = (fqdn: string) => ({
  name: `result-Set-OwaImConfig-${fqdn.slice(0, 5)}.json`,
  text: appliedOn(plan, fqdn),
});

test("results tick nothing by themselves; a click takes them over, with the file as evidence", async ({
  checklist,
  page,
}) => {
  await checklist.choose([applied("mbx01.contoso.com"), applied("mbx02.contoso.com")]);
  await expect(checklist.records).toContainText("everything is as planned");
  await expect(checklist.progress).toContainText(`0 of ${total} rows done`);
  await page.getByRole("button", { name: recordTexts.tickAll(2) }).click();
  await expect(checklist.progress).toContainText("row by row: 2 of");
  const row = checklist.row("Server by server: run mailbox-server/Set-OwaImConfig.ps1");
  await expect(row.getByRole("checkbox", { name: /^mbx01/ })).toBeChecked();
  await expect(row.getByRole("checkbox", { name: /^mbx03/ })).not.toBeChecked();
  await expect(row.getByRole("textbox").first()).toHaveValue(
    /Set-OwaImConfig on MBX01, apply: .*result-Set-OwaImConfig-mbx01/,
  );
});

test("a dropped result shows each target before and after, and a refusal is marked as different", async ({
  checklist,
  page,
}) => {
  const refused = resultJson(plan, {
    ...{ script: "Set-LyncTrust", computer: "FE01", mode: "apply", exitCode: 3 },
    targets: [outcome("trusted-application-pool", "mbx01.contoso.com", "refused", { message: "Lync discovered it." })],
  });
  await dropFile(page, "result-Set-LyncTrust.json", Buffer.from(refused));
  await expect(page.getByRole("heading", { name: recordTexts.title })).toBeFocused();
  await expect(checklist.records).toContainText("Exit code 3: refused by a check; nothing was changed");
  await checklist.records.getByText(recordTexts.targets(1)).click();
  await expect(checklist.records).toContainText("Lync discovered it.");
  await page.getByRole("button", { name: new RegExp(`^${recordTexts.tickOne.different}`) }).click();
  await expect(checklist.progress).toContainText("1 looks different");
});

test("a file that is dropped before the results are there leads to them as well", async ({ page, seed }) => {
  let release = (): void => {};
  const dropped = new Promise<void>((resolve) => (release = resolve));
  // The program of the results stays on its way until the file was dropped.
  await page.route("**/_next/static/chunks/**", async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes(recordTexts.label)) await dropped;
    await route.fulfill({ response });
  });
  await seed(draftOf("split-3"));
  const checklist = new ChecklistPage(page);
  await checklist.open();
  const results = page.getByRole("heading", { name: recordTexts.title });
  await expect(results).toHaveCount(0);
  await dropFile(page, "result-1.json", Buffer.from(applied("mbx01.contoso.com").text));
  release();
  await expect(results).toBeFocused();
  await expect(checklist.records).toContainText("everything is as planned");
});

test("a result of another plan is refused with both fingerprints", async ({ checklist }) => {
  await checklist.choose([
    { name: "result-x.json", text: appliedOn({ ...plan, hash: "f".repeat(64) }, "mbx01.contoso.com") },
  ]);
  const refused = checklist.records.getByRole("alert");
  await expect(refused).toContainText("plan ffff ffff");
  await expect(refused).toContainText("is for 0a97 07b5");
});

test("a result of a computer that the plan does not name proves no row", async ({ checklist, page }) => {
  const { text } = applied("mbx01.contoso.com");
  await checklist.choose([{ name: "result-x.json", text: text.replace('"MBX01"', '"MBX99"') }]);
  await expect(checklist.records).toContainText(recordTexts.unknownHost("MBX99"));
  await expect(page.getByRole("button", { name: recordTexts.tickAll(1) })).toHaveCount(0);
});

test("hostile files are text on the page and nothing else [criterion 57]", async ({ checklist, page }) => {
  const evil = "<img src=x onerror=\"document.title='owned'\">";
  const hostile = resultJson(plan, {
    ...{ script: "Test-OwaImConfig", computer: "MBX01", mode: "verify", exitCode: 5 },
    targets: [outcome(evil, evil, "failed", { message: evil, before: { [evil]: evil } })],
  });
  // Programs of the wizard itself load when they are needed.
  const foreign = page.locator('img, iframe, script:not([src^="/_next/"])');
  const images = await foreign.count();
  await checklist.choose([
    { name: `${evil}.json`, text: hostile },
    { name: "facts-x.json", text: freshFacts("Get-LyncFacts", "FE01", { sites: { error: evil } }) },
    { name: "bomb.json", text: "[".repeat(200_000) },
    { name: "large.json", text: " ".repeat(4_200_000) },
  ]);
  await expect(checklist.records.getByRole("alert").first()).toContainText("larger than 4 MB");
  // Records come one after the other, each with its details.
  await expect(async () => {
    await checklist.records.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    await expect(checklist.records.getByText(evil).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  expect(await foreign.count()).toBe(images);
  expect(await page.title()).toContain(checklistTexts.title);
});

test("facts that contradict the answers say so, with the way to settle it", async ({ checklist, page }) => {
  const facts = discoveredFacts("mbx02.contoso.com");
  await checklist.choose([{ name: "facts-1.json", text: freshFacts("Get-LyncFacts", "FE01", facts) }]);
  const warning = page.getByRole("alert").filter({ hasText: recordTexts.grave });
  await expect(warning).toContainText("Lync discovered mbx02.contoso.com");
  await expect(warning).toBeFocused();
  await warning.getByRole("link").click();
  await expect(page).toHaveURL(/\/wizard\/mailbox-servers/);
});
