import { changeSteps } from "@/lib/plan/change-steps";
import { draftFromAnswers } from "@/lib/draft/draft";
import { planHash } from "@/lib/answers/plan-hash";
import type { Answers } from "@/lib/answers/types";
import { generateBundle } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { leftOutOf } from "@/lib/render/left-out";
import { manifestRuns } from "@/lib/render/runs";
import { joined } from "@/lib/text/fragments";
import { wordsFor } from "@/lib/topology/words-for";
import { answersOf as validAnswers } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { fileTexts } from "@/components/messages/en/files";
import { planTexts } from "@/components/messages/en/plan";
import { sectionNames } from "@/components/messages/en/section-names";
import { answersOf, draftOf, expect, test } from "./fixtures";
import { tabTo } from "./pages/keyboard";
import { overflow } from "./pages/overflow";

const split = answersOf("split-3");
const { plan } = generateBundle(split);
const script = "lync/Set-LyncTrust.ps1";

test("every step is there in its order, and unfolds to targets, people, command, undo and sources", async ({
  page,
  planPage,
  seed,
}) => {
  await seed(draftOf("split-3"));
  await planPage.open();
  const shown = await page
    .locator("#steps")
    .locator("xpath=../..")
    .getByRole("heading", { level: 4 })
    .allTextContents();
  expect(shown).toEqual(changeSteps(plan).map(({ number, title }) => `${number} ${title}`));
  await page.getByRole("button", { name: planTexts.expandAll }).click();
  for (const step of changeSteps(plan)) {
    const entry = planPage.step(step.id);
    await expect(entry.getByText(step.why)).toBeVisible();
    await expect(entry.getByText(step.who)).toBeVisible();
    for (const { title } of step.sources) await expect(entry.getByText(title).first()).toBeVisible();
    const text = (await entry.textContent()) ?? "";
    for (const { lines } of step.documentedCommands) for (const line of lines) expect(text).toContain(joined(line));
    for (const { name } of step.targets) expect(text).toContain(name);
    // A step that changes nothing has nothing to take back.
    if (step.undo.kind !== "none") expect(text).toContain(step.undo.summary);
  }
  for (const { title, reason } of leftOutOf(plan, wordsFor(en, plan.topology))) {
    await expect(page.getByText(title, { exact: true })).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
  }
  await page.getByRole("button", { name: planTexts.collapseAll }).click();
  await expect(planPage.step("owa-web-config").getByText(plan.steps[0]?.who ?? "")).toBeHidden();
});

test("the address of a step unfolds it, on arrival and by a link of the page", async ({ page, planPage, seed }) => {
  await seed(draftOf("split-3"));
  await page.goto("/plan#step-enable-topology");
  const step = planPage.step("enable-topology");
  await expect(step.getByRole("button", { name: /^Copy/ })).toBeVisible();
  await expect(step).toBeInViewport();
  await step.locator("summary").click();
  await expect(step.getByRole("button", { name: /^Copy/ })).toBeHidden();
  await page
    .getByRole("link", {
      name: planTexts.usedStep(plan.steps.find(({ id }) => id === "enable-topology")?.number ?? ""),
      exact: true,
    })
    .click();
  await expect(step.getByRole("button", { name: /^Copy/ })).toBeVisible();
});

test("a value in a command names its answer and leads to its section, and back to where it is used", async ({
  page,
  planPage,
  seed,
}) => {
  await seed(draftOf("same-computer"));
  await planPage.open();
  const step = planPage.step("owa-virtual-directory");
  await step.locator("summary").click();
  await step.getByRole("button", { name: "ex01.contoso.com" }).click();
  // One computer with both roles: both answers are named.
  await expect(
    step.getByText(
      /Client Access server 1, section Client Access servers; Mailbox server 1, name, section Mailbox servers/,
    ),
  ).toBeVisible();
  await step.getByRole("link", { name: planTexts.changeSection(sectionNames["client-access"]) }).click();
  await expect(page).toHaveURL(/\/wizard\/client-access\?review$/);

  await page.goBack();
  await expect(planPage.downloadButton).toBeVisible();
  const uses = page.locator("#answers").locator("xpath=..");
  await uses.locator("summary", { hasText: sectionNames["mailbox-servers"] }).click();
  const row = uses.locator("dl > div", { hasText: "thumbprint" });
  await row.getByRole("link", { name: "mailbox-server/Set-OwaImConfig.ps1" }).click();
  await expect(planPage.file("mailbox-server/Set-OwaImConfig.ps1")).toBeInViewport();
  await row.getByRole("link", { name: /^step/ }).last().click();
  await expect(page).toHaveURL(/#step-owa-web-config$/);
  await expect(planPage.step("owa-web-config").getByText(planTexts.commandsLead)).toBeVisible();
});

test("the order of work names every script that looks or changes, in the order of the manifest", async ({
  page,
  planPage,
  seed,
}) => {
  const answers = answersOf("dial-plans");
  await seed(draftOf("dial-plans"));
  await planPage.open();
  const rows = page.getByRole("table").locator("tbody tr");
  const runs = manifestRuns(generateBundle(answers).plan).filter(({ purpose }) => /discover|apply/.test(purpose));
  await expect(rows).toHaveCount(runs.length + 1);
  for (const [index, run] of runs.entries())
    await expect(rows.nth(index).getByRole("link").first()).toHaveText(run.script.replace(/^.*\//, ""));
  await expect(rows.filter({ hasText: planTexts.order.looksAgain })).toHaveCount(1);
  await expect(rows.nth(2).getByRole("link", { name: "Invoke-OnMailboxServers.ps1" })).toBeVisible();
  await rows.nth(3).getByRole("link", { name: "Set-SipDialPlans.ps1" }).click();
  await expect(planPage.file("exchange/Set-SipDialPlans.ps1")).toBeInViewport();
});

test("the keyboard alone unfolds a step, chooses a value, searches, and shares", async ({ page, planPage, seed }) => {
  test.slow();
  await seed(draftOf("split-3"));
  await planPage.open();
  await tabTo(page, page.getByRole("button", { name: planTexts.share }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null,
    );
    expect(inside).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: planTexts.share })).toBeFocused();

  const step = planPage.step("trusted-application-pool");
  await tabTo(page, step.locator("summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, step.getByRole("button", { name: "mbx01.contoso.com" }));
  await page.keyboard.press("ArrowRight");
  await expect(step.getByRole("button", { name: "pool01.contoso.com" }).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(step.getByText("Lync pool, section Lync pool")).toBeVisible();
  await tabTo(page, step.getByRole("link", { name: planTexts.changeSection(sectionNames["lync-pool"]) }));
});

for (const [count, width] of [
  [3, 390],
  [50, 1440],
  [200, 768],
] as const) {
  test(`${count} servers at ${width} pixels: everything unfolds, nothing scrolls sideways`, async ({
    page,
    planPage,
    seed,
  }) => {
    test.slow();
    const answers: Answers = count === 3 ? split : validAnswers(manyServers(count));
    await seed(draftFromAnswers(answers));
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/plan");
    await expect(planPage.downloadButton).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: planTexts.expandAll }).click();
    await expect(planPage.step("owa-web-config").getByText(planTexts.commandsLead)).toBeVisible();
    if (width === 390) await page.getByLabel(fileTexts.choose).selectOption(script);
    else await planPage.showFile(script);
    await expect(planPage.file(script)).toContainText(answers.mailboxServers?.at(-1)?.fqdn ?? "none");
    expect(await overflow(page, [width])).toEqual([]);
  });
}

test("the printed plan holds every step with its details", async ({ page, planPage, seed }) => {
  await seed(draftOf("split-3"));
  await planPage.open();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  for (const { id, title, who } of changeSteps(plan)) {
    await expect(planPage.step(id).getByRole("heading", { name: title })).toBeVisible();
    await expect(planPage.step(id).getByText(who)).toBeVisible();
  }
  await expect(planPage.downloadButton).toBeHidden();
  await expect(page.getByText(planHash(split)).first()).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect(planPage.step("sign-in").getByText(changeSteps(plan).at(-1)?.who ?? "")).toBeHidden();
  // The browser itself tells the page before it prints.
  expect((await page.pdf()).length).toBeGreaterThan(20_000);
});
