import { canonicalJson } from "@/lib/answers/canonical-json";
import { sectionIds } from "@/lib/answers/section-ids";
import { encodeShare, sharePath } from "@/lib/share/share-link";
import { longestName } from "@/lib/testing/longest-name";
import { checklistTexts } from "@/components/messages/en/checklist";
import { notFoundTexts } from "@/components/messages/en/not-found";
import { formTexts } from "@/components/messages/en/form";
import { siteTexts } from "@/components/messages/en/site";
import { hashTexts } from "@/components/messages/en/hash";
import { planTexts } from "@/components/messages/en/plan";
import { answersOf, draftOf, expect, seedDraft, test } from "./fixtures";
import { overflow } from "./pages/overflow";
import { violations } from "./pages/violations";

const link = sharePath(encodeShare(canonicalJson(answersOf("split-3"))));
const longNames = {
  ...draftOf("split-3"),
  "lync-pool": { poolFqdn: `p${longestName.slice(1)}` },
  "client-access": { servers: longestName },
  "mailbox-servers": {
    servers: [{ fqdn: `m${longestName.slice(1)}`, thumbprint: "E2CE643F53C82D5DFAF4C248D21518E6F71B2139" }],
  },
};

for (const id of sectionIds) {
  test(`${id} has no accessibility violations, filled and in its error state`, async ({ page, wizard, seed }) => {
    await seed({ ...draftOf("split-3"), [id]: id === "change" ? { windowMinutes: "x" } : {} });
    await wizard.open(id);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: formTexts.continue, exact: true }).click();
    await expect(wizard.errorSummary).toBeFocused();
    expect(await violations(page)).toEqual([]);
  });
}

for (const [name, path, scenario] of [
  ["the start page", "/", undefined],
  ["the start page with a draft", "/", "split-3"],
  ["the review of a complete draft", "/wizard/review", "hostile-text"],
  ["the review of an empty draft", "/wizard/review", undefined],
  ["the plan without answers", "/plan", undefined],
  ["the help page", "/help", undefined],
  ["the page to open links", "/open", undefined],
  ["an opened link beside a draft", link, "same-computer"],
  ["a damaged link", link.slice(0, -4), undefined],
  ["a section that is not needed", "/wizard/trust", "same-computer"],
] as const) {
  test(`${name} has no accessibility violations`, async ({ page, seed }) => {
    if (scenario) await seed(draftOf(scenario));
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(await violations(page)).toEqual([]);
  });
}

test("the plan has no accessibility violations, with a file and every detail open", async ({
  page,
  planPage,
  seed,
}) => {
  test.slow();
  await seed(draftOf("split-3"));
  await planPage.open();
  await page.getByRole("button", { name: planTexts.expandAll }).click();
  await page.getByText(hashTexts.hashWhole, { exact: true }).click();
  for (const path of ["manifest.json", "lync/Set-LyncTrust.ps1"]) {
    await planPage.showFile(path);
    expect(await violations(page)).toEqual([]);
  }
  await planPage.openShare();
  expect(await violations(page)).toEqual([]);
});

test("a page that does not exist has no accessibility violations and says that the draft is safe", async ({
  request,
  page,
  watch,
}) => {
  expect((await request.get("/nowhere")).status()).toBe(404);
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { level: 1, name: notFoundTexts.title })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // The browser writes the status of the page itself into the console.
  expect(watch.trouble.every((text) => text.includes("404"))).toBe(true);
  watch.trouble.length = 0;
});

test("no page scrolls sideways at 320, 768 and 1440 pixels, with the longest names", async ({ page, seed }) => {
  await seed(longNames);
  for (const path of ["/", ...sectionIds.map((id) => `/wizard/${id}`), "/wizard/review", "/plan", link]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (path === "/plan") await expect(page.getByRole("button", { name: planTexts.download })).toBeVisible();
    expect(await overflow(page, [320, 768, 1440]), path).toEqual([]);
  }
});

test("letters of twice the size scroll no page sideways and leave whole words in every column", async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  test.slow();
  const args = [...(launchOptions.args ?? []), "--blink-settings=defaultFontSize=32"];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage({ ...(baseURL ? { baseURL } : {}), serviceWorkers: "block" });
  await seedDraft(page, longNames);
  for (const path of ["/", "/wizard/mailbox-servers", "/wizard/review", "/plan", "/checklist", "/compare", "/help"]) {
    await page.goto(path);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toBeVisible();
    if (path === "/plan") await expect(page.getByRole("button", { name: planTexts.download })).toBeVisible();
    if (path === "/checklist") await expect(page.getByText(checklistTexts.openOnly)).toBeVisible();
    expect(await overflow(page, [320, 390, 768, 1440]), path).toEqual([]);
    // The columns of the window at 1,440 pixels are counted in letters: this is the width of one at the usual size.
    expect((await heading.boundingBox())?.width, path).toBeGreaterThan(600);
  }
  await browser.close();
});

test("the skip link leads past the head of the page", async ({ page }) => {
  await page.goto("/wizard/goal");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: siteTexts.skip })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});
