import type { Page } from "@playwright/test";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { sectionIds } from "@/lib/answers/section-ids";
import type { ExchangeVersion } from "@/lib/answers/types";
import { zipBundle } from "@/lib/bundle/zip";
import { generateBundle } from "@/lib/generate/generate";
import { journeyFor } from "@/lib/draft/journey";
import { encodeShare, sharePath } from "@/lib/share/share-link";
import { deep } from "@/lib/testing/run-count";
import { wordsOfOtherVersions } from "@/lib/testing/words-of-versions";
import { overrideScopeWords } from "@/lib/messages/en/answers/override-scope";
import { owaSettingOverride } from "@/lib/messages/en/steps/owa-setting-override";
import { openTexts } from "@/components/messages/en/open";
import { reviewTexts } from "@/components/messages/en/review";
import { startTexts } from "@/components/messages/en/start";
import { answersOf, draftOf, expect, test } from "./fixtures";
import { violations } from "./pages/violations";

/** Every version beside Exchange 2013, with and without trust where Lync may discover its servers. */
const walks = ["exchange-2010", "exchange-2016", "exchange-2016-trust", "exchange-2019", "exchange-se"] as const;

/** What a page says of another version of Exchange, folded parts included. */
async function foreignWords(page: Page, version: ExchangeVersion): Promise<readonly string[]> {
  await page
    .locator("main details, aside details")
    .evaluateAll((parts) => parts.forEach((details) => details.setAttribute("open", "")));
  return wordsOfOtherVersions(await page.locator("main, aside").allInnerTexts().then(lines), version);
}

const lines = (parts: readonly string[]) => parts.join("\n");

for (const name of walks) {
  const answers = answersOf(name);
  const { version } = answers.exchange;
  const draft = draftOf(name);

  test(`${name}: opens from its link, and its plan and checklist say nothing of another version`, async ({
    page,
    planPage,
  }) => {
    await page.goto(sharePath(encodeShare(canonicalJson(answers))));
    await page.getByRole("link", { name: openTexts.pages.plan }).click();
    await expect(planPage.downloadButton).toBeVisible();
    const { bundle } = generateBundle(answers);
    await expect(page.locator("#files")).toBeVisible();
    expect(await foreignWords(page, version)).toEqual([]);
    expect((await planPage.download()).bytes.equals(Buffer.from(zipBundle(bundle)))).toBe(true);
    // The pages of the others are built the same way.
    if (deep || name === walks[0]) expect(await violations(page)).toEqual([]);
  });

  // The others are walked in `npm run test:deep`: what differs is which questions are asked, and each has its page above.
  if (deep || name === "exchange-2016")
    test(`${name}: the start page, every question that is asked and the review lead to the same bytes`, async ({
      page,
      wizard,
      planPage,
    }) => {
      test.slow();
      const { sections } = journeyFor(draft);
      await page.goto("/");
      await page.getByRole("link", { name: startTexts.happened[answers.goal].label }).click();
      for (const { id, state } of sections)
        if (id !== "goal" && state !== "not-needed") await wizard.answer(id, answers);
      await expect(page.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeFocused();
      await page.getByRole("link", { name: reviewTexts.toPlan }).first().click();
      const { bytes } = await planPage.download();
      expect(bytes.equals(Buffer.from(zipBundle(generateBundle(answers).bundle)))).toBe(true);
    });

  test(`${name}: no page of its questions says a word of another version`, async ({ page, wizard, seed }) => {
    await seed(draft);
    const found: Record<string, readonly string[]> = {};
    // The page of versions has all of them to choose from; what is not asked says why.
    for (const id of sectionIds.filter((one) => one !== "versions" && one !== "goal" && draft[one] !== undefined)) {
      await wizard.open(id);
      await wizard.isWorkedOut();
      const words = await foreignWords(page, version);
      if (words.length > 0) found[id] = words;
    }
    await page.goto("/checklist");
    await expect(page.getByRole("checkbox").first()).toBeVisible();
    const words = await foreignWords(page, version);
    expect({ ...found, ...(words.length > 0 ? { checklist: words } : {}) }).toEqual({});
  });
}

test("one override for the forest: refused with two certificates, and in the plan, its scripts and its request with one", async ({
  page,
  wizard,
  seed,
  planPage,
}) => {
  const answers = answersOf("forest-2019");
  const { servers = [] } = draftOf("forest-2019")["mailbox-servers"] ?? {};
  const [first] = servers;
  const other = { thumbprint: "8416B8EEE40AA81E327716E97797D4B22424F48A" };
  await seed({
    ...draftOf("forest-2019"),
    "mailbox-servers": {
      servers: servers.map((row) => (row === first ? row : { ...row, ...other, certificateName: "" })),
    },
  });
  await wizard.open("mailbox-servers");
  const { label, choices } = overrideScopeWords["exchange.overrideScope"];
  const scope = page.getByRole("group", { name: label });
  await expect(scope.getByRole("radio", { name: choices.server.label })).toBeChecked();
  await scope.getByRole("radio", { name: choices.forest.label }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(scope).toContainText("The certificate of mbx02.contoso.com is not that of mbx01.contoso.com");
  for (const key of ["certificateName", "thumbprint"] as const)
    await page.locator(`[id="mailboxServers[1].${key}"]`).fill(first?.[key] ?? "");
  await expect(scope).not.toContainText("is not that of");
  await page.goto("/plan");
  await expect(page.getByRole("heading", { name: owaSettingOverride.forest.title }).first()).toBeVisible();
  expect((await planPage.download()).bytes.equals(Buffer.from(zipBundle(generateBundle(answers).bundle)))).toBe(true);
});
