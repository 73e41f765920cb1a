import { timeText } from "@/lib/messages/time-text";
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { expect, test, type Page } from "@playwright/test";
import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { zipBundle } from "@/lib/bundle/zip";
import { commandName } from "@/components/clipboard/command-name";
import { sectionIds } from "@/lib/answers/section-ids";
import { discoveredFacts } from "@/lib/testing/example-facts";
import { appliedOn } from "@/lib/testing/run-records";
import { answersOf, draftOf, storageKey } from "./fixtures";
import { freshFacts } from "./pages/fresh-facts";
import { englishIn, textsOf } from "./pseudo-language/english-left";

const port = Number(process.env.E2E_PORT ?? "3417") + 1;
const address = `http://localhost:${port}`;
const environment = { ...process.env, WIZARD_LANGUAGE: "en-XA", BUILD_FOLDER: ".cache/pseudo-language" };
const next = "node_modules/next/dist/bin/next";
let server: ChildProcess;

/** One build, one server, one page after the other. */
test.describe.configure({ mode: "serial", timeout: 300_000 });

test.beforeAll(async ({ request }) => {
  execFileSync(process.execPath, [next, "build"], { env: environment, stdio: "pipe" });
  server = spawn(process.execPath, [next, "start", "-p", String(port)], { env: environment, stdio: "ignore" });
  await expect.poll(async () => (await request.get(`${address}/api/health`).catch(() => undefined))?.ok()).toBe(true);
});
test.afterAll(() => void server.kill());

const answers = answersOf("split-3");
const plan = generatePlan(answers);
const { bundle, shareLink = "" } = generateBundle(answers);
const link = shareLink.slice(shareLink.indexOf("#"));
const names = [
  ...new Set([
    ...textsIn(answers),
    // A drawing says the domain that servers share once, or not at all.
    ...[...(answers.clientAccessServers ?? []), ...(answers.mailboxServers ?? []).map(({ fqdn }) => fqdn)].map(
      (fqdn) => fqdn.split(".", 1)[0] ?? "",
    ),
    timeText(answers.change?.windowStart ?? ""),
    ...plan.steps.flatMap(({ checklist }) => checklist.flatMap(({ command = "" }) => commandName(command))),
    ...bundle.files.flatMap(({ path }) => [
      path,
      path.slice(path.lastIndexOf("/") + 1),
      path.slice(0, path.lastIndexOf("/") + 1),
    ]),
    bundle.name,
  ]),
]
  .filter((name) => name !== "")
  .toSorted((a, b) => b.length - a.length);

/** Fails with every text of the page that is in no catalogue. */
async function expectNoEnglish(page: Page, where: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  const left = (await textsOf(page))
    .filter(({ paragraph }) => englishIn(paragraph, names) !== "")
    .map(({ text }) => englishIn(text, names))
    .filter((text) => text !== "");
  expect.soft([...new Set(left)], where).toEqual([]);
}

async function seed(page: Page, scenario: string): Promise<void> {
  const drafts = {
    current: { draft: draftOf(scenario) },
    kept: [{ draft: draftOf("same-computer"), changed: "2026-11-01T00:00:00Z" }],
  };
  await page.addInitScript(([key, text]) => window.localStorage.setItem(key, text), [
    storageKey,
    JSON.stringify(drafts),
  ] as const);
}

test("the pages of someone who has no draft", async ({ page }) => {
  for (const path of [
    "/",
    "/help",
    "/nowhere",
    "/open",
    "/verify",
    "/compare",
    "/plan",
    "/checklist",
    "/wizard/review",
  ]) {
    await page.goto(`${address}${path}`);
    await expectNoEnglish(page, path);
  }
  // Single keys act only where their reader switched them on.
  await page.evaluate(() => window.localStorage.setItem("owa-im-wizard.shortcuts", "on"));
  await page.reload();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await expectNoEnglish(page, "shortcuts");
});

test("the questions, blank, refused and answered", async ({ page }) => {
  await page.addInitScript(() => window.localStorage.setItem("owa-im-wizard.how-to", "open"));
  for (const section of sectionIds) {
    await page.goto(`${address}/wizard/${section}`);
    await expectNoEnglish(page, section);
    await page.locator("[data-shortcut=continue]").click();
    await expectNoEnglish(page, `${section}, refused or gone on`);
  }
  await seed(page, "split-3");
  for (const section of sectionIds) {
    await page.goto(`${address}/wizard/${section}`);
    await expectNoEnglish(page, `${section}, answered`);
  }
});

test("pages of a plan", async ({ page }) => {
  await seed(page, "split-3");
  for (const path of ["/", "/wizard/review", "/plan", "/checklist", `/open${link}`, "/compare"]) {
    await page.goto(`${address}${path}`);
    await expectNoEnglish(page, `${path}, with a plan`);
  }
});

test("what is read from output, records and bundles", async ({ page }) => {
  await seed(page, "split-3");
  await page.addInitScript(() => window.localStorage.setItem("owa-im-wizard.how-to", "open"));
  await page.goto(`${address}/wizard/lync-pool`);
  await page
    .locator("#paste")
    .fill("PoolFqdn SiteId\n-------- ------\npool01.contoso.com Site:Munich\npool02.contoso.com Site:Munich");
  await page.locator("#paste").blur();
  await expect(page.locator("#paste + [role=status] p").first()).toBeVisible();
  await expectNoEnglish(page, "pasted output");
  await page.goto(`${address}/checklist`);
  await page.locator("input[type=file]").setInputFiles([
    { name: "result-1.json", mimeType: "application/json", buffer: Buffer.from(appliedOn(plan, "mbx02.contoso.com")) },
    {
      name: "facts-1.json",
      mimeType: "application/json",
      buffer: Buffer.from(freshFacts("Get-LyncFacts", "FE01", discoveredFacts("mbx02.contoso.com"))),
    },
    { name: "other.json", mimeType: "application/json", buffer: Buffer.from("{}") },
  ]);
  await expect(page.locator("article").first()).toBeVisible();
  await expectNoEnglish(page, "records");
  const changed = bundle.files.map((file) =>
    file.path === "read-me-first.txt" ? { ...file, bytes: Buffer.from("Other text\n") } : file,
  );
  for (const files of [bundle.files, changed]) {
    await page.goto(`${address}/verify`);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "b.zip", mimeType: "application/zip", buffer: Buffer.from(zipBundle({ files })) });
    await expect(page.locator("main [role=status], main [role=alert]").first()).toBeVisible();
    await expectNoEnglish(page, files === changed ? "a changed bundle" : "a bundle");
  }
  await page.goto(`${address}/open#1.cut`);
  await expectNoEnglish(page, "a link that is cut off");
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
