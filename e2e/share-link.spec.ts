import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import { planHash } from "@/lib/answers/plan-hash";
import type { Answers } from "@/lib/answers/types";
import { encodeShare, shareLength, sharePath } from "@/lib/share/share-link";
import { copyTexts } from "@/components/messages/en/copy";
import { answerWords } from "@/lib/messages/en/answer-words";
import { formTexts } from "@/components/messages/en/form";
import { openTexts } from "@/components/messages/en/open";
import { hashTexts } from "@/components/messages/en/hash";
import { reviewTexts } from "@/components/messages/en/review";
import { shareTexts } from "@/components/messages/en/share";
import type { AdversarialInput } from "@/lib/testing/adversarial-inputs";
import { answersOf, draftOf, expect, storageKey, test, watchPage } from "./fixtures";
import { savedBy } from "./pages/plan-page";

const stored = (page: Page) => page.evaluate((key) => window.localStorage.getItem(key), storageKey);
const linkOf = (answers: Answers) => sharePath(encodeShare(canonicalJson(answers)));

test("a share link shows a colleague the same answers under the same plan hash", async ({
  page,
  planPage,
  seed,
  browser,
  baseURL,
}) => {
  await seed(draftOf("split-3"));
  await planPage.open();
  await planPage.openShare();
  const link = await planPage.shareLink.inputValue();
  expect(link).toBe(`${baseURL ?? ""}${linkOf(answersOf("split-3"))}`);
  await page.keyboard.press("Escape");
  const hash = await planPage.hash();

  const colleague = await browser.newPage();
  const watch = await watchPage(colleague);
  await colleague.goto(link);
  await expect(colleague.getByRole("heading", { name: openTexts.fromLink })).toBeVisible();
  await colleague.getByText(hashTexts.hashWhole).click();
  await expect(colleague.getByTestId("plan-hash")).toHaveText(hash);
  for (const name of [
    "pool01.contoso.com",
    "mbx03.contoso.com",
    "0574E253D7E6832EA447C70F654410ABF6E3202F",
    "CHG0031234",
  ]) {
    await expect(colleague.getByText(name).first()).toBeVisible();
  }
  expect(await stored(colleague)).toBeNull();

  await colleague.getByRole("button", { name: openTexts.copy }).click();
  await expect(colleague.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeVisible();
  await colleague.getByRole("link", { name: reviewTexts.toPlan }).first().click();
  await expect(colleague.getByTestId("fingerprint")).toHaveText(`${hash.slice(0, 4)} ${hash.slice(4, 8)}`);
  expect(watch.trouble).toEqual([]);
  await colleague.close();
});

test("opening a link changes nothing until its reader works on a copy, and then keeps the draft [criterion 56]", async ({
  page,
  seed,
  context,
}) => {
  const half: DraftAnswers = { goal: { goal: "integrate" }, "lync-pool": { poolFqdn: "mine.contoso.com" } };
  await seed(half);
  await page.goto("/wizard/lync-pool");
  await expect(page.getByLabel(answerWords["lync.poolFqdn"].label)).toHaveValue("mine.contoso.com");
  const before = await stored(page);

  await page.goto(linkOf(answersOf("split-3")));
  await expect(page.getByText(openTexts.keeps("mine.contoso.com"))).toBeVisible();
  await expect(page.getByText(openTexts.yourDraft, { exact: true }).first()).toBeVisible();
  await expect(page.getByText("mine.contoso.com", { exact: true })).toBeVisible();
  const second = await context.newPage();
  await second.goto("/wizard/lync-pool");
  await expect(second.getByLabel(answerWords["lync.poolFqdn"].label)).toHaveValue("mine.contoso.com");
  await page.goBack();
  await expect(page.getByLabel(answerWords["lync.poolFqdn"].label)).toHaveValue("mine.contoso.com");
  expect(await stored(page)).toBe(before);

  await page.goForward();
  await page.getByRole("button", { name: openTexts.copy }).click();
  await expect(page.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeVisible();
  const drafts = JSON.parse((await stored(page)) ?? "{}");
  expect(drafts.current.draft["lync-pool"]).toEqual({ poolFqdn: "pool01.contoso.com" });
  expect(drafts.kept).toHaveLength(1);
  expect(drafts.kept[0].draft).toEqual(half);
  await expect(second.getByLabel(answerWords["lync.poolFqdn"].label)).toHaveValue("pool01.contoso.com");
});

test("the fragment is gone after a copy was made, and is nowhere else [criterion 59]", async ({ page }) => {
  const link = linkOf(answersOf("split-3"));
  const code = link.slice(link.indexOf("#") + 1);
  await page.goto(link);
  await page.getByRole("button", { name: openTexts.copy }).click();
  await expect(page).toHaveURL(/\/wizard\/review$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/open$/);
  const traces = await page.evaluate(() => ({
    referrer: document.referrer,
    keys: [...Object.keys(window.localStorage), ...Object.keys(window.sessionStorage)],
    session: JSON.stringify(window.sessionStorage),
    cookies: document.cookie,
  }));
  expect(JSON.stringify(traces)).not.toContain(code.slice(2, 40));
  expect(traces.referrer).not.toContain("#");
});

for (const [count, expected] of [
  [6, "fine"],
  [40, "long"],
  [100, "too-long"],
  [200, "too-long"],
] as const) {
  test(`with ${count} servers of unlike names the link is ${expected}, and the page says what that means [criterion 60]`, async ({
    page,
    planPage,
    seed,
  }) => {
    const answers = unlikeServers(count);
    expect(shareLength(encodeShare(canonicalJson(answers)))).toBe(expected);
    await seed(draftFromAnswers(answers));
    await planPage.open();
    await planPage.openShare();
    await expect(page.getByText(shareTexts.long)).toHaveCount(expected === "long" ? 1 : 0);
    await expect(planPage.shareLink).toHaveCount(expected === "too-long" ? 0 : 1);
    await expect(page.getByText(shareTexts.tooLong(count))).toHaveCount(expected === "too-long" ? 1 : 0);
    const qr = page.locator("summary", { hasText: shareTexts.qrTitle });
    await expect(qr).toHaveCount(expected === "too-long" ? 0 : 1);
    if (expected !== "too-long") await qr.click();
    await expect(page.getByRole("img", { name: shareTexts.qrName })).toHaveCount(expected === "fine" ? 1 : 0);
    const saved = await savedBy(page, () => page.getByRole("button", { name: shareTexts.file }).click());
    expect(JSON.parse(saved.bytes.toString("utf8"))).toEqual(JSON.parse(canonicalJson(answers)));
  });
}

test("the dialog says what the link reveals, draws it, and copies a plan without names", async ({
  page,
  planPage,
  seed,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await seed(draftOf("split-3"));
  await planPage.open();
  await planPage.openShare();
  for (const point of shareTexts.reveals) await expect(page.getByText(point)).toBeVisible();
  await page.locator("summary", { hasText: shareTexts.qrTitle }).click();
  await expect(page.getByRole("img", { name: shareTexts.qrName })).toBeVisible();
  await page.getByRole("button", { name: copyTexts.named(shareTexts.copy, shareTexts.label) }).click();
  const link = await planPage.shareLink.inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.getByRole("button", { name: copyTexts.what(shareTexts.withoutCopy) }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("mbx1.example.com");
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain("contoso");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("link, file and typing lead to one plan hash, composed or not [criterion 44]", async ({ page, seed }) => {
  const answers = answersOf("split-3");
  const french = { ...answers, lync: { ...answers.lync, siteId: "\u00c9cole" } } as Answers;
  const hash = planHash(french);
  const short = `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
  await page.goto(linkOf(french));
  await expect(page.getByTestId("fingerprint")).toHaveText(short);

  await page.goto("/open");
  // Spelled another way: keys in reverse, names in capitals, the accent as a character of its own.
  const spelled = JSON.stringify(Object.fromEntries(Object.entries(french).reverse()))
    .replace("\u00c9cole", "E\u0301cole")
    .replace("pool01", "POOL01");
  await page
    .getByLabel(openTexts.fileLabel)
    .setInputFiles({ name: "answers.json", mimeType: "application/json", buffer: Buffer.from(spelled) });
  await expect(page.getByTestId("fingerprint")).toHaveText(short);

  await seed({
    ...draftFromAnswers(french),
    trust: { siteId: " E\u0301cole ", applicationId: "urn:application:OutlookWebApp", port: "5199" },
  });
  await page.goto("/wizard/review");
  await expect(page.getByTestId("fingerprint")).toHaveText(short);
});

const { entries }: { entries: readonly AdversarialInput[] } = JSON.parse(
  readFileSync(join("lib", "testing", "data", "adversarial-inputs.json"), "utf8"),
);
const markup = entries.filter(
  ({ field, category, verdict }) =>
    field === "notes" && verdict !== "reject" && /html|template|markdown/.test(category),
);

test("no accepted text in a link becomes markup or runs [criterion 57]", async ({ page }) => {
  expect(markup.length).toBeGreaterThan(5);
  test.slow();
  page.on("dialog", (dialog) => expect.soft(dialog.message()).toBe("no dialog"));
  const answers = answersOf("split-3");
  // The drawn fingerprint has as many parts as the hash has bits.
  const elements = () => page.locator("main :not(svg *)").count();
  const withNotes = (notes: string) => linkOf({ ...answers, change: { ...answers.change, notes } });
  await page.goto(withNotes("plain"));
  await expect(page.getByText("plain", { exact: true })).toBeVisible();
  const plain = await elements();
  for (const { normalised } of markup) {
    const notes = normalised ?? "";
    await page.goto("about:blank");
    await page.goto(withNotes(notes));
    await expect(page.getByRole("button", { name: openTexts.copy })).toBeVisible();
    // Each further line of the notes is one element more.
    expect(await elements()).toBe(plain + notes.split("\n").length - 1);
  }
});

test("no refused text in any field becomes markup or runs [criterion 57]", async ({ page, wizard }) => {
  test.slow();
  page.on("dialog", (dialog) => expect.soft(dialog.message()).toBe("no dialog"));
  const foreign = page.locator("main :is(img, iframe, script, style, b, object, svg[onload], a[href^='javascript'])");
  const texts = [
    ...new Set(entries.filter(({ category }) => /html|template/.test(category)).map(({ input }) => input)),
  ];
  expect(texts.length).toBeGreaterThan(10);
  const store = (drafts: string) =>
    page.evaluate(([key, text]) => window.localStorage.setItem(key, text), [storageKey, drafts] as const);
  await wizard.open("goal");
  for (const text of texts) {
    await store(draftsWith([text]));
    await page.goto("/wizard/review");
    await wizard.isLive();
    await expect(foreign).toHaveCount(0);
  }
  await store(draftsWith(texts));
  await wizard.open("mailbox-servers");
  await page.getByRole("button", { name: formTexts.continue, exact: true }).click();
  await expect(wizard.errorSummary).toBeFocused();
  await expect(page.getByRole("group", { name: /^Mailbox server \d+$/ })).toHaveCount(texts.length);
  await expect(foreign).toHaveCount(0);
});

/** A stored draft with a text in every field, the first one, and a Mailbox server for each. */
function draftsWith(texts: readonly string[]): string {
  const [text = ""] = texts;
  const rows = texts.map((one) => ({ fqdn: one, certificateName: one, thumbprint: one }));
  const draft: DraftAnswers = {
    ...draftOf("split-3"),
    "unified-messaging": {
      placement: "separate-computers",
      sipNameDialPlan: "yes",
      addToDialPlans: "yes",
      dialPlans: text,
    },
    "lync-pool": { poolFqdn: text },
    "client-access": { servers: text },
    "mailbox-servers": { servers: rows },
    trust: { siteId: text, applicationId: text, port: text },
    policies: { scope: "named", names: text },
    change: {
      reference: text,
      reason: text,
      requestedBy: text,
      windowStart: text,
      windowMinutes: text,
      testUser: text,
      notes: text,
      recordsDirectory: text,
    },
  };
  return JSON.stringify({ current: { draft }, kept: [{ draft }] });
}

/** Servers whose names do not compress, the same on every run. */
function unlikeServers(count: number): Answers {
  const answers = answersOf("split-3");
  let state = 12_345;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  const letters = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(97 + ((next() >> 8) % 26))).join("");
  const digits = () => Array.from({ length: 40 }, () => ((next() >> 8) % 16).toString(16).toUpperCase()).join("");
  const names = Array.from({ length: count }, () => `${letters(8)}.${letters(6)}.contoso.com`);
  return {
    ...answers,
    clientAccessServers: names.slice(0, count / 2),
    mailboxServers: names
      .slice(count / 2)
      .map((fqdn) => ({ fqdn, certificateName: fqdn, thumbprint: digits(), discoveredByLync: "unknown" })),
  };
}

test("the bundle holds the link that the page shows", async ({ page, planPage, seed }) => {
  await seed(draftOf("same-computer"));
  await planPage.open();
  await planPage.openShare();
  const link = await planPage.shareLink.inputValue();
  await page.keyboard.press("Escape");
  const { bytes } = await planPage.download();
  expect(bytes.toString("latin1")).toContain(link.slice(link.indexOf("/open#")));
});
