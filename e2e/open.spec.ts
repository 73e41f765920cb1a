import type { Page } from "@playwright/test";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { zipBundle } from "@/lib/bundle/zip";
import { generateBundle } from "@/lib/generate/generate";
import { encodeShare, sharePath } from "@/lib/share/share-link";
import { openTexts } from "@/components/messages/en/open";
import { answersOf, draftOf, expect, storageKey, test } from "./fixtures";

const link = sharePath(encodeShare(canonicalJson(answersOf("split-3"))));

const damaged: readonly { readonly what: string; readonly address: string; readonly said: RegExp }[] = [
  {
    what: "without its end",
    address: link.slice(0, -4),
    said: /The link was cut off.*\d+ characters arrived/,
  },
  {
    what: "cut in the middle",
    address: link.slice(0, Math.floor(link.length / 2)),
    said: /was cut off|was changed on its way/,
  },
  {
    what: "with one character changed",
    address: `${link.slice(0, 60)}${link[60] === "A" ? "B" : "A"}${link.slice(61)}`,
    said: /was changed on its way/,
  },
  { what: "with a full stop at its end", address: `${link}.`, said: /something was added to its end/i },
  {
    what: "of a newer version",
    address: "/open#3.abc.GXZ1cC8-Vm",
    said: /newer than this wizard|newer version|was changed on its way/,
  },
  { what: "of something else", address: "/open#section-3", said: /not a share link/ },
  {
    what: "that is far too long",
    address: `/open#1.${"A".repeat(9000)}.aaaaaaaaaa`,
    said: /more than 8,192 characters/,
  },
];

const alertOf = (page: Page) => page.getByRole("alert").filter({ hasText: openTexts.problemTitle });

test("a damaged link is refused with the reason, and nothing is stored; each kind of damage has a sentence of its own", async ({
  page,
}) => {
  const sentences = new Map<string, string>();
  for (const { what, address, said } of damaged) {
    // Another fragment alone would not be another page.
    await page.goto("about:blank");
    await page.goto(address);
    await expect(alertOf(page), what).toHaveText(said);
    await expect(page.getByRole("button", { name: openTexts.copy }), what).toHaveCount(0);
    expect(await page.evaluate((key) => window.localStorage.getItem(key), storageKey), what).toBeNull();
    sentences.set(what, await alertOf(page).innerText());
  }
  sentences.delete("cut in the middle");
  sentences.delete("of a newer version");
  expect(new Set(sentences.values()).size).toBe(5);
});

test("beside a draft a damaged link says that nothing was lost and has a next move", async ({ page, seed }) => {
  await seed(draftOf("same-computer"));
  for (const { what, address } of damaged) {
    await page.goto("about:blank");
    await page.goto(address);
    await expect(alertOf(page), what).toContainText(openTexts.problemSafe);
    const next = alertOf(page)
      .getByText(openTexts.whatToDo)
      .or(alertOf(page).getByRole("button", { name: openTexts.repair }));
    await expect(next, what).toBeVisible();
  }
});

test("a link that something was added to opens without the addition, when its reader says so", async ({ page }) => {
  for (const text of [
    `${link}.`,
    `(https://wizard.example${link})`,
    `https://wizard.example${link.replace("#", "%23")}`,
  ]) {
    await page.goto("/open");
    await page.getByLabel(openTexts.pasteLabel).fill(text);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: openTexts.repair }).click();
    await expect(page.getByRole("heading", { name: openTexts.fromLink })).toBeVisible();
  }
});

test("a link whose answers break a rule names the answer and its section", async ({ page }) => {
  const broken = canonicalJson(answersOf("split-3")).replace("pool01.contoso.com", "pool01");
  await page.goto(sharePath(encodeShare(broken)));
  const alert = alertOf(page);
  await expect(alert).toContainText(openTexts.problemTitles["invalid-answers"]);
  await expect(alert).toContainText(/Lync pool/);
});

test("the address of a page is told from a link, and pasted answers open as well", async ({ page }) => {
  await page.goto("/open");
  await page.getByLabel(openTexts.pasteLabel).fill("https://wizard.example/");
  await page.keyboard.press("Enter");
  await expect(alertOf(page)).toContainText("address of a page");
  await page.getByLabel(openTexts.pasteLabel).fill(canonicalJson(answersOf("split-3")));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: openTexts.fromFile })).toBeVisible();
});

test("the zip of a bundle opens when it is dropped", async ({ page }) => {
  const { bundle } = generateBundle(answersOf("split-3"));
  await page.goto("/open");
  await page
    .getByLabel(openTexts.fileLabel)
    .setInputFiles({ name: bundle.name, mimeType: "application/zip", buffer: Buffer.from(zipBundle(bundle)) });
  await expect(page.getByRole("heading", { name: openTexts.fromFile })).toBeVisible();
  await expect(page.getByText("pool01.contoso.com").first()).toBeVisible();
});

test("only what differs from the own draft is shown, until every answer is wanted", async ({ page, seed }) => {
  const draft = draftOf("split-3");
  await seed({ ...draft, "lync-pool": { poolFqdn: "mine.contoso.com" } });
  await page.goto(link);
  const table = page.getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(2);
  await expect(table.getByRole("row").last()).toContainText(/pool01\.contoso\.com.*mine\.contoso\.com/s);
  await expect(page.getByText("Munich", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: openTexts.showAll }).click();
  await expect(page.getByText("Munich", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: openTexts.showDifferences }).click();
  await expect(table).toBeVisible();
});

test("after Back from a copy the page says where the answers are, and nothing is lost", async ({ page, seed }) => {
  await seed(draftOf("same-computer"));
  await page.goto(link);
  await page.getByRole("button", { name: openTexts.copy }).click();
  await expect(page).toHaveURL(/review$/);
  await page.goBack();
  await expect(page.getByText(openTexts.copied)).toBeVisible();
  await page.reload();
  await expect(page.getByText(openTexts.copied)).toBeVisible();
  const drafts = JSON.parse((await page.evaluate((key) => window.localStorage.getItem(key), storageKey)) ?? "{}");
  expect(drafts.current.draft["lync-pool"]).toEqual({ poolFqdn: "pool01.contoso.com" });
  expect(drafts.kept[0].draft).toEqual(draftOf("same-computer"));
});

test("an address without a fragment says what to do, and a pasted link opens", async ({ page }) => {
  await page.goto("/open");
  await expect(page.getByText(openTexts.nothing)).toBeVisible();
  await page.getByRole("button", { name: openTexts.pasteButton }).click();
  await expect(page.getByLabel(openTexts.pasteLabel)).toBeFocused();
  await expect(page.getByText(openTexts.pasteEmpty)).toBeVisible();
  await page.getByLabel(openTexts.pasteLabel).fill(` https://wizard.example${link} `);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: openTexts.fromLink })).toBeVisible();
});

test("a link that was rewritten on its way is told from one that was cut", async ({ page }) => {
  await page.goto("/open");
  await page.getByLabel(openTexts.pasteLabel).fill(`https://wizard.example${link.replace("#", "%23")}`);
  await page.keyboard.press("Enter");
  await expect(alertOf(page)).toContainText("%23");
});

test("a link that takes the place of another in the same tab is the one that is shown", async ({ page }) => {
  await page.goto(link.slice(0, -4));
  await expect(alertOf(page)).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: openTexts.fromLink })).toBeVisible();
});

test("a file of answers opens by choosing and by dropping", async ({ page }) => {
  const json = canonicalJson(answersOf("same-computer"));
  await page.goto("/open");
  await page
    .getByLabel(openTexts.fileLabel)
    .setInputFiles({ name: "answers.json", mimeType: "application/json", buffer: Buffer.from(json) });
  await expect(page.getByRole("heading", { name: openTexts.fromFile })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { name: openTexts.fromFile })).toHaveCount(0);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "answers.json", { type: "application/json" }));
    return data;
  }, json);
  await page.locator("main").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByRole("heading", { name: openTexts.fromFile })).toBeVisible();
});

for (const [what, text, said] of [
  ["is no JSON", "hello", /not JSON/],
  ["has an unknown key", '{"schema":1,"goal":"integrate","extra":1}', /extra/],
  ["is not text", Buffer.from([0xc3, 0x28, 0x41]), /not text in UTF-8/],
  ["is larger than a megabyte", Buffer.alloc(1_100_000, 32), /larger than 1 MB/],
] as const) {
  test(`a file that ${what} is refused with the reason`, async ({ page }) => {
    await page.goto("/open");
    await page
      .getByLabel(openTexts.fileLabel)
      .setInputFiles({ name: "answers.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(alertOf(page)).toContainText(said);
  });
}
