import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/**
 * The most that a page may send before it is idle, with headers, in KiB: what was reached, and one or two more. The aim for
 * sections is 180 (docs/decisions/024-what-a-page-weighs.md); a limit is lowered when its page has become lighter.
 */
const limits: Readonly<Record<string, number>> = {
  "/": 145,
  "/wizard/goal": 175,
  "/wizard/versions": 180,
  "/wizard/unified-messaging": 183,
  "/wizard/lync-pool": 177,
  "/wizard/client-access": 180,
  "/wizard/mailbox-servers": 185,
  "/wizard/trust": 179,
  "/wizard/policies": 180,
  "/wizard/change": 179,
  "/wizard/review": 210,
};

test("no page weighs more than it did, and none waits for a style sheet", async ({ page }) => {
  const found: string[] = [];
  for (const [path, limit] of Object.entries(limits)) {
    const { kibibytes, sheets } = await weigh(page, path);
    if (kibibytes > limit) found.push(`${path}: ${kibibytes.toFixed(1)} KiB, ${limit} allowed`);
    if (sheets > 0) found.push(`${path}: ${sheets} style sheets`);
  }
  expect(found).toEqual([]);
});

/** Everything that a first visit to a page loads until the network is quiet; the service worker's own files come later. */
async function weigh(page: Page, path: string): Promise<{ kibibytes: number; sheets: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  let sheets = 0;
  session.on("Network.responseReceived", ({ type }) => {
    if (type === "Stylesheet") sheets += 1;
  });
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(path, { waitUntil: "networkidle" });
  await session.detach();
  return { kibibytes: bytes / 1024, sheets };
}
