import { sectionIds } from "@/lib/answers/section-ids";
import { choiceTexts } from "@/components/messages/en/choices";
import { draftTexts } from "@/components/messages/en/drafts";
import { answerWords } from "@/lib/messages/en/answer-words";
import { formTexts } from "@/components/messages/en/form";
import { journeyTexts } from "@/components/messages/en/journey";
import { sectionNames } from "@/components/messages/en/section-names";
import { beginTexts } from "@/components/messages/en/begin";
import { draftOf, expect, seedDraft, storageKey, test, watchPage } from "./fixtures";

for (const id of sectionIds) {
  test(`${id}: a reload loses nothing that was typed`, async ({ page, wizard, seed }) => {
    test.slow();
    const answers = draftOf("split-3");
    await seed(id === "goal" ? {} : { ...answers, [id]: undefined });
    await wizard.open(id);
    const shown = () => page.locator("main form").evaluate((form) => [...new FormData(form as HTMLFormElement)]);
    const before = await shown();
    const texts = page.locator("main form input[type=text]:visible, main form textarea:visible");
    if ((await page.locator("main form input[type=radio]").count()) > 0)
      await page.locator("main form input[type=radio]").first().check();
    // The list of names is there once its answer was chosen.
    if (id === "policies") await expect(texts.first()).toBeVisible();
    for (const field of await texts.all()) await field.fill(`typed in ${(await field.getAttribute("name")) ?? ""}`);
    const typed = await shown();
    expect(typed).not.toEqual(before);
    await page.reload();
    await wizard.isLive();
    await expect.poll(shown).toEqual(typed);
  });
}

test("what is typed before hydration is kept, beside what was stored", async ({ page, wizard, seed }) => {
  await seed({ ...draftOf("split-3"), trust: { siteId: "Munich" } });
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/wizard/trust", { waitUntil: "commit" });
  await page.getByLabel(answerWords["trustedApplication.applicationId"].label).fill("Typed1");
  release();
  await wizard.isLive();
  await expect(wizard.field(answerWords["lync.siteId"].label)).toHaveValue("Munich");
  await expect(wizard.field(answerWords["trustedApplication.applicationId"].label)).toHaveValue("Typed1");
});

test("a choice made before hydration is kept", async ({ page, wizard }) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/wizard/goal", { waitUntil: "commit" });
  await wizard.radio(choiceTexts.goal["turn-off"].label).check();
  release();
  await wizard.isLive();
  await wizard.continue();
  await wizard.shows("versions");
});

test("two tabs show the same draft", async ({ page, wizard, context }) => {
  await wizard.open("lync-pool");
  const other = await context.newPage();
  const watch = await watchPage(other);
  await other.goto("/wizard/lync-pool");
  await wizard.field(answerWords["lync.poolFqdn"].label).fill("pool01.contoso.com");
  await expect(other.getByLabel(answerWords["lync.poolFqdn"].label)).toHaveValue("pool01.contoso.com");
  expect(watch.trouble).toEqual([]);
  await expect(page.getByLabel(answerWords["lync.poolFqdn"].label)).toHaveValue("pool01.contoso.com");
});

for (const [what, stored] of [
  ["no JSON", "{"],
  [
    "something else",
    '{"current":{"draft":{"goal":7,"mailbox-servers":{"servers":"x"},"client-access":{"servers":[1]}}},"kept":3}',
  ],
  ["a choice that does not exist", '{"current":{"draft":{"goal":{"goal":"rule-the-world"}}},"kept":[]}'],
] as const) {
  test(`a stored draft that is ${what} breaks no page`, async ({ page, wizard }) => {
    await page.addInitScript(([key, text]) => window.localStorage.setItem(key, text), [storageKey, stored] as const);
    for (const id of sectionIds) {
      await wizard.open(id);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    for (const path of ["/", "/wizard/review", "/plan", "/open"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
}

test("a browser that refuses storage can still be used", async ({ page, wizard }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  await wizard.open("goal");
  await wizard.choose(choiceTexts.goal.integrate.label);
  await wizard.continue();
  await wizard.shows("versions");
  await page.goBack();
  await expect(wizard.radio(choiceTexts.goal.integrate.label)).toBeChecked();
});

test("the start page continues where the draft was left, and keeps it when a new one begins", async ({
  page,
  wizard,
}) => {
  await seedDraft(page, draftOf("split-3"));
  await wizard.open("policies");
  // The place is written just after hydration; a page that is left before that was not visited.
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), storageKey)).toContain('"at":"policies"');
  await page.goto("/");
  await page.getByRole("link", { name: beginTexts.continue }).click();
  await wizard.shows("policies");
  await page.goto("/");
  await page.getByRole("button", { name: beginTexts.begin }).click();
  await wizard.shows("goal");
  await expect(wizard.radio(choiceTexts.goal.integrate.label)).not.toBeChecked();
  await page.goto("/");
  await page.getByRole("button", { name: draftTexts.of(draftTexts.continue, "CHG0031234") }).click();
  await wizard.shows("policies");
});

test("Back leads to the section before, by link and by browser", async ({ page, wizard, seed }) => {
  await seed(draftOf("same-computer"));
  await wizard.open("policies");
  await page.getByRole("link", { name: formTexts.back, exact: true }).click();
  await wizard.shows("mailbox-servers");
  await page.goBack();
  await wizard.shows("policies");
});

test("a section that is not needed says why and leads on", async ({ page, wizard, seed }) => {
  await seed(draftOf("same-computer"));
  await wizard.open("trust");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(journeyTexts.notNeeded(sectionNames.trust));
  await page.getByRole("link", { name: journeyTexts.continueWith(sectionNames.policies) }).click();
  await wizard.shows("policies");
});
