// What the production pages cost: script on the wire, and the time from a key to the new plan.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable } from "node:stream";
import { chromium, type Page } from "playwright";
import { answersOf } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { generateBundle } from "@/lib/generate/generate";

const chromiumPath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Rows for the table of `npm run bench`; one row that says why when there is no build or no browser. */
export async function measurePages(): Promise<string[][]> {
  if (!existsSync(".next/BUILD_ID")) return [["pages", "", "no production build: npm run build", ""]];
  if (!existsSync(chromiumPath)) return [["pages", "", `no browser at ${chromiumPath}: set CHROMIUM_PATH`, ""]];
  const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], { env: { ...process.env, PORT: "0" } });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  try {
    const address = await addressOf(server.stdout);
    const page = await browser.newPage();
    return [
      ["script of the start page", "on the wire", await scriptBytes(page, `${address}/`), "125 KiB"],
      ["script of a wizard page", "on the wire", await scriptBytes(page, `${address}/wizard/lync-pool`), "160 KiB"],
      ...(await keystrokes(page, address)),
    ];
  } finally {
    await browser.close();
    server.kill();
  }
}

/** The address that the server prints once it listens. */
async function addressOf(output: Readable): Promise<string> {
  for await (const chunk of output) {
    const [address] = /http:\/\/localhost:\d+/.exec(String(chunk)) ?? [];
    if (address) return address;
  }
  throw new Error("The server ended without an address.");
}

async function scriptBytes(page: Page, url: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await session.detach();
  return `${(bytes / 1024).toFixed(0)} KiB`;
}

/** Opens a complete plan by its link, then types into the pool name and waits for the fingerprint to change. */
async function keystrokes(page: Page, address: string): Promise<string[][]> {
  const { shareLink } = generateBundle(answersOf(manyServers(10)));
  await page.goto(`${address}${shareLink}`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: /copy/i }).first().click();
  await page.goto(`${address}/wizard/lync-pool`, { waitUntil: "networkidle" });
  const field = page.getByRole("textbox").first();
  await field.fill("pool0.contoso.com");
  await page.getByTestId("fingerprint").waitFor();
  await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(4, 4));
  const times: number[] = [];
  await page.evaluate(() => {
    const state = { start: 0, times: [] as number[] };
    Object.assign(window, { benchKeys: state });
    document.addEventListener("keydown", (event) => (state.start = event.timeStamp), true);
    const watched = document.querySelector("[data-testid=fingerprint]");
    if (watched)
      new MutationObserver(() => state.times.push(performance.now() - state.start)).observe(watched, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  for (let index = 0; index < 60; index += 1) {
    await page.keyboard.press(index % 6 < 3 ? "1" : "Backspace");
    await page.waitForTimeout(60);
  }
  times.push(...(await page.evaluate(() => (window as unknown as { benchKeys: { times: number[] } }).benchKeys.times)));
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    `${(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN).toFixed(1)} ms`;
  return [
    ["key to the new plan, median", `10+10 servers, ${times.length} keys`, at(0.5), "7 ms"],
    ["key to the new plan, p95", `10+10 servers, ${times.length} keys`, at(0.95), "11 ms"],
  ];
}
