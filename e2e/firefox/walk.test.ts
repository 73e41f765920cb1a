import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planHash } from "@/lib/answers/plan-hash";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { formTexts } from "@/components/messages/en/form";
import { planTexts } from "@/components/messages/en/plan";
import { reviewTexts } from "@/components/messages/en/review";
import { startTexts } from "@/components/messages/en/start";
import { answerSection } from "./answer-section";
import { startFirefox, watchTrouble } from "./firefox";
import { startWizard, type RunningWizard } from "./wizard-server";

const downloads = mkdtempSync(join(tmpdir(), "owa-im-firefox-"));
let wizard: RunningWizard;
let firefox: Browser;

beforeAll(async () => {
  wizard = await startWizard();
  firefox = await startFirefox(downloads);
});

afterAll(async () => {
  await firefox.close();
  wizard.stop();
  rmSync(downloads, { recursive: true, force: true });
});

for (const scenario of ["same-computer", "split-3"]) {
  test(`${scenario}: Firefox leads from the start page to the bundle, with the bytes of the server [criterion 41]`, async () => {
    const answers = answersOf(scenarios[scenario]);
    const context = await firefox.createBrowserContext();
    const page = await context.newPage();
    const trouble = await watchTrouble(page);
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(`${wizard.address}/`);
    await follow(page, `main a ::-p-text(${startTexts.happened[answers.goal].label})`);
    while (new URL(page.url()).pathname !== "/wizard/review") {
      await isLive(page);
      await answerSection(page, answers);
      await follow(page, `main form button ::-p-text(${formTexts.continue})`);
    }
    await follow(page, `main a ::-p-text(${reviewTexts.toPlan})`);
    await page.locator(`main button ::-p-text(${planTexts.download})`).click();
    const saved = await savedFile(`owa-im-${planHash(answers).slice(0, 8)}.zip`);

    const response = await fetch(`${wizard.address}/api/bundle`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(answers),
    });
    expect(saved.equals(Buffer.from(await response.arrayBuffer()))).toBe(true);
    expect(trouble).toEqual([]);
    await context.close();
  });
}

/** Waits until React listens: what is clicked before that is lost. */
async function isLive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("main form") ?? {}).some((key) => key.startsWith("__react")),
  );
}

/** Clicks what leads to another page, and waits for its heading. */
async function follow(page: Page, selector: string): Promise<void> {
  const before = page.url();
  await page.locator(selector).click();
  try {
    await page.waitForFunction((address: string) => location.href !== address, {}, before);
  } catch (error) {
    const said = await page.$$eval("[role=alert]", (alerts) => alerts.map(({ textContent }) => textContent).join(" "));
    throw new Error(`${selector} led nowhere from ${before}: ${said}`, { cause: error });
  }
  await page.waitForSelector("h1");
}

async function savedFile(name: string): Promise<Buffer> {
  await expect
    .poll(() => readdirSync(downloads).filter((file) => file.endsWith(".zip")), { timeout: 30_000 })
    .toContain(name);
  await expect
    .poll(() => readdirSync(downloads).some((file) => file.endsWith(".part")), { timeout: 30_000 })
    .toBe(false);
  return readFileSync(join(downloads, name));
}
