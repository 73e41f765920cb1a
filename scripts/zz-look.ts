import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { shots } from "./screenshots/shots";
const [words="", width="1440", theme="light", sel=""] = process.argv.slice(2);
const run = async () => {
  const server = spawn(process.execPath, ["scripts/serve.mjs"], { env: { ...process.env, PORT: "3449" } });
  for (let i = 0; i < 60; i++) { if (await fetch("http://localhost:3449/api/health").then((r) => r.ok, () => false)) break; await new Promise((r) => setTimeout(r, 300)); }
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  for (const spec of words.split(",")) {
    const [name, selector = sel] = spec.split("@");
    const shot = shots.find((s) => s.name === name)!;
    const context = await browser.newContext({ baseURL: "http://localhost:3449", viewport: { width: Number(width), height: 900 }, colorScheme: theme as "light" });
    const page = await context.newPage();
    page.on("console", (m) => { if (m.type() === "error") console.log(m.text()); });
    if (shot.drafts) await page.addInitScript((t) => window.localStorage.setItem("owa-im-wizard.drafts.1", t), JSON.stringify(shot.drafts));
    await page.goto(shot.path); await page.waitForTimeout(400); await shot.prepare?.(page);
    if (selector) await page.locator(selector).first().evaluate((e) => e.scrollIntoView({ block: "start" }));
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/look-${name}-${width}-${theme}.png` });
    await context.close();
  }
  await browser.close(); server.kill();
};
void run();
