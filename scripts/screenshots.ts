/**
 * `npm run screenshots`: every page and state at 390, 768 and 1440 pixels in both themes, into `screenshots/`. Needs a
 * production build (`npm run build`). Words after the command choose the shots whose names hold one of them.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "@playwright/test";
import type { Shot } from "./screenshots/shot";
import { shots } from "./screenshots/shots";

const folder = "screenshots";
const port = process.env["PORT"] ?? "3419";
const address = `http://localhost:${port}`;
/** Milliseconds until a page shows its draft. */
const settle = 300;
const widths = [390, 768, 1440] as const;
const themes = ["light", "dark"] as const;

void main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  const chosen = shots.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  if (words.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = spawn(process.execPath, ["--import", "tsx", join("server", "main.ts")], {
    env: { ...process.env, PORT: port },
    stdio: "inherit",
  });
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  try {
    await isUp(browser);
    for (const shot of chosen)
      for (const width of widths) for (const theme of themes) await take(browser, shot, width, theme);
    console.log(`${chosen.length * widths.length * themes.length} pictures in ${folder}/`);
  } finally {
    await browser.close();
    server.kill();
  }
}

async function take(browser: Browser, shot: Shot, width: number, colorScheme: (typeof themes)[number]): Promise<void> {
  const context = await browser.newContext({ baseURL: address, viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const stored = shot.drafts === undefined ? undefined : JSON.stringify(shot.drafts);
  if (stored !== undefined) {
    await page.addInitScript((text) => window.localStorage.setItem("owa-im-wizard.drafts.1", text), stored);
  }
  await page.goto(shot.path, { waitUntil: "load" });
  await page.waitForTimeout(settle);
  await shot.prepare?.(page);
  // What stays in sight while scrolling is drawn where it is at the top.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${shot.name}-${width}-${colorScheme}.png`), fullPage: true });
  await context.close();
}

/** The server reads the whole build before it listens. */
async function isUp(browser: Browser): Promise<void> {
  const { request } = await browser.newContext({ baseURL: address });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const response = await request.get("/api/health").catch(() => undefined);
    if (response?.ok()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Nothing answers at ${address}; is there a production build?`);
}
