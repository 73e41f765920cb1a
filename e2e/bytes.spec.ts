import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/**
 * The most that a page may send before it is idle, with headers, in KiB: what was reached, and one or two more. The aim for
 * sections is 180 (docs/decisions/024-what-a-page-weighs.md); a limit is lowered when its page has become lighter.
 */
const limits: Readonly<Record<string, number>> = {
  "/": 143,
  "/wizard/goal": 171,
  "/wizard/versions": 176,
  "/wizard/unified-messaging": 176,
  "/wizard/lync-pool": 174,
  "/wizard/client-access": 177,
  "/wizard/mailbox-servers": 179,
  "/wizard/trust": 175,
  "/wizard/policies": 173,
  "/wizard/change": 175,
  "/wizard/review": 203,
};

/**
 * What a server may send before it waits for the first answer of the browser: ten packets of 1,460 bytes. A page that fits is
 * painted one round trip earlier, 150 ms on a slow phone. A part of it is left to a proxy that compresses less.
 */
const firstFlight = 14_600 - 850;

test("no page weighs more than it did, is longer than a first flight, or waits for a style sheet", async ({ page }) => {
  const found: string[] = [];
  for (const [path, limit] of Object.entries(limits)) {
    const { kibibytes, sheets, document } = await weigh(page, path);
    if (kibibytes > limit) found.push(`${path}: ${kibibytes.toFixed(1)} KiB, ${limit} allowed`);
    if (document > firstFlight) found.push(`${path}: a page of ${document} bytes, ${firstFlight} allowed`);
    if (sheets > 0) found.push(`${path}: ${sheets} style sheets`);
  }
  expect(found).toEqual([]);
});

/** Everything that a first visit to a page loads until the network is quiet; the service worker's own files come later. */
async function weigh(page: Page, path: string): Promise<{ kibibytes: number; sheets: number; document: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  let sheets = 0;
  let document = 0;
  let documentRequest = "";
  session.on("Network.responseReceived", ({ type, requestId }) => {
    if (type === "Stylesheet") sheets += 1;
    if (type === "Document") documentRequest = requestId;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (requestId === documentRequest) document = encodedDataLength;
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await session.detach();
  return { kibibytes: bytes / 1024, sheets, document };
}
