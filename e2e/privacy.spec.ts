import { canonicalJson } from "@/lib/answers/canonical-json";
import { draftFromAnswers } from "@/lib/draft/draft";
import { sectionIds } from "@/lib/answers/section-ids";
import type { Answers } from "@/lib/answers/types";
import { encodeShare, sharePath } from "@/lib/share/share-link";
import { openTexts } from "@/components/messages/en/open";
import { answersOf, expect, test } from "./fixtures";

// What the browser keeps for later is sent for as well.
test.use({ serviceWorkers: "allow" });

const marker = "zzq7marker";
const paths = ["/", ...sectionIds.map((id) => `/wizard/${id}`), "/wizard/review", "/plan", "/open"];

function markedAnswers(): Answers {
  const answers = answersOf("split-3");
  return {
    ...answers,
    clientAccessServers: [`cas01.${marker}.com`],
    mailboxServers: (answers.mailboxServers ?? []).map((server, row) => {
      const name = `mbx${row}.${marker}.com`;
      return { ...server, fqdn: name, certificateName: name };
    }),
    change: { ...answers.change, reference: marker, notes: marker },
  };
}

test("a whole session sends no answer anywhere [criterion 58]", async ({ page, wizard, planPage, seed, watch }) => {
  test.slow();
  const answers = markedAnswers();
  const code = encodeShare(canonicalJson(answers));
  await seed(draftFromAnswers(answers));
  for (const id of sectionIds) {
    await wizard.open(id);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).not.toHaveURL(new RegExp(`/wizard/${id}$`));
  }
  await planPage.open();
  await planPage.download();
  await planPage.showFile("lync/Set-LyncTrust.ps1");
  await planPage.openShare();
  await page.goto("about:blank");
  await page.goto(sharePath(code));
  // The draft with these answers is there already.
  await page.getByRole("button", { name: openTexts.goOn }).click();
  await expect(page).toHaveURL(/review$/);
  await page.waitForLoadState("networkidle");
  expect(watch.sent.length).toBeGreaterThan(20);
  expect(watch.sent.filter((sent) => sent.includes(marker) || sent.includes(code.slice(2, 40)))).toEqual([]);
});

test("every page runs under its policy, and an inline script that is added does not [criterion 61]", async ({
  page,
  watch,
}) => {
  for (const path of paths) {
    const response = await page.goto(path);
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
  expect(watch.trouble).toEqual([]);

  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.body.append(script);
    return "injected" in window;
  });
  expect(ran).toBe(false);
  await expect.poll(() => watch.trouble.length).toBeGreaterThan(0);
  watch.trouble.length = 0;
});

const required: Readonly<Record<string, RegExp>> = {
  "content-security-policy": /default-src 'none'.*frame-ancestors 'none'/,
  "strict-transport-security": /max-age=63072000/,
  "x-content-type-options": /^nosniff$/,
  "x-xss-protection": /^0$/,
  "referrer-policy": /^no-referrer$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-embedder-policy": /^require-corp$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /geolocation=\(\)/,
};

test("every response carries the security headers and none names the software [criterion 62]", async ({
  page,
  request,
}) => {
  const assets = new Set<string>();
  page.on("response", (response) => assets.add(new URL(response.url()).pathname));
  for (const path of paths) await page.goto(path, { waitUntil: "networkidle" });
  const routes = [
    ...paths,
    ...assets,
    "/nowhere",
    "/wizard/nowhere",
    "/_next/static/nowhere.js",
    "/api/health",
    "/api/schema",
    "/api/nowhere",
    "/opengraph-image.png",
  ];
  for (const route of new Set(routes)) {
    const response = await request.get(route);
    const headers = response.headers();
    for (const [name, value] of Object.entries(required)) expect(headers[name], `${name} of ${route}`).toMatch(value);
    expect(headers["x-powered-by"], route).toBeUndefined();
    // Without an address, the framework takes that of a developer's computer for links to a page.
    if (headers["content-type"]?.startsWith("text/html"))
      expect(await response.text(), route).not.toContain("//localhost:3000");
  }
  expect(assets.size).toBeGreaterThan(paths.length);
});
