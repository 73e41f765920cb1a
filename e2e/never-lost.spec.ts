import { readFileSync } from "node:fs";
import { collectArchive } from "@/lib/generate/collect";
import { collectTexts } from "@/components/messages/en/collect";
import { startTexts } from "@/components/messages/en/start";
import { choiceTexts } from "@/components/messages/en/choices";
import { copyTexts } from "@/components/messages/en/copy";
import { draftTexts } from "@/components/messages/en/drafts";
import { answerWords } from "@/lib/messages/en/answer-words";
import { formTexts } from "@/components/messages/en/form";
import { everyPageTexts } from "@/components/messages/en/every-page";
import { handOverTexts } from "@/components/messages/en/hand-over";
import { placementTexts } from "@/components/messages/en/placement";
import { planTexts } from "@/components/messages/en/plan";
import { setAsideTexts } from "@/components/messages/en/set-aside";
import { beginTexts } from "@/components/messages/en/begin";
import { draftOf, expect, test } from "./fixtures";
import { tabTo } from "./pages/keyboard";
import { violations } from "./pages/violations";

test("answers that a new choice has no use for are named, and can be brought back", async ({ page, wizard, seed }) => {
  await seed(draftOf("split-3"));
  await wizard.open("goal");
  await wizard.choose(choiceTexts.goal["turn-off"].label);
  await wizard.continue();
  await wizard.shows("versions");
  const notice = page.getByRole("status").filter({ hasText: setAsideTexts.title });
  await expect(notice).toContainText("pool01.contoso.com");
  await expect(notice).toContainText("mbx01.contoso.com");
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await tabTo(page, notice.getByRole("button", { name: setAsideTexts.bringBack }));
  await page.keyboard.press("Enter");
  await wizard.shows("goal");
  await expect(wizard.radio(choiceTexts.goal.integrate.label)).toBeChecked();
  await expect(page.getByText(setAsideTexts.title)).toHaveCount(0);
  await wizard.open("lync-pool");
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("pool01.contoso.com");
});

test("answers that were let go are gone, and a hidden part of a section counts as well", async ({
  page,
  wizard,
  seed,
}) => {
  await seed(draftOf("dial-plans"));
  await wizard.open("unified-messaging");
  await wizard.choose(placementTexts.none.label);
  await wizard.continue();
  await expect(page.getByText(setAsideTexts.title)).toBeVisible();
  await expect(page.getByText(new RegExp(answerWords["um.dialPlans"].label)).first()).toBeVisible();
  await page.getByRole("button", { name: setAsideTexts.letGo }).click();
  await expect(page.getByText(setAsideTexts.title)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(setAsideTexts.title)).toHaveCount(0);
});

test("“I don’t know yet” goes on, and becomes a note to the team that knows", async ({ page, wizard, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await wizard.open("goal");
  await wizard.choose(choiceTexts.goal.integrate.label);
  await wizard.continue();
  for (const id of [
    "versions",
    "unified-messaging",
    "lync-pool",
    "client-access",
    "mailbox-servers",
    "trust",
    "policies",
  ] as const) {
    await wizard.shows(id);
    await tabTo(page, page.getByRole("button", { name: formTexts.unknown }));
    await page.keyboard.press("Enter");
  }
  await wizard.shows("change");
  await wizard.continue();
  await expect(page.getByRole("heading", { name: handOverTexts.title })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: copyTexts.what(handOverTexts.copyWhat(handOverTexts.teams.lync)) }).click();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  expect(note).toContain("Get-CsService -Registrar");
  // A mail program would cut the longest one.
  await expect(page.getByText(handOverTexts.tooLongForMail)).not.toHaveCount(0);
  await page.goto("/plan");
  await expect(page.getByRole("heading", { level: 1, name: planTexts.incompleteTitle })).toBeVisible();

  await page.goto("/wizard/review");
  await page.getByRole("link", { name: `${handOverTexts.enter}: Lync pool` }).click();
  await wizard.shows("lync-pool");
  await expect(page.getByText(formTexts.waiting)).toBeVisible();
  await wizard.type(wizard.field(answerWords["lync.poolFqdn"].label), "pool01.contoso.com");
  await wizard.continue();
  await expect(page.getByRole("link", { name: `${handOverTexts.enter}: Lync pool` })).toHaveCount(0);
  await expect(page.getByRole("link", { name: `${handOverTexts.enter}: Lync version` })).toBeVisible();
});

test("a draft can be named, deleted, and taken back by keyboard", async ({ page, wizard, seed }) => {
  await seed(draftOf("split-3"));
  await page.goto("/");
  await page.getByRole("button", { name: draftTexts.of(draftTexts.rename, "CHG0031234") }).click();
  await expect(page.getByLabel(draftTexts.name)).toBeFocused();
  await page.keyboard.type("Munich, first half");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: beginTexts.begin }).click();
  await wizard.shows("goal");
  await page.goto("/");
  await expect(page.getByText(/complete, plan/)).toBeVisible();
  await page.getByRole("button", { name: draftTexts.of(draftTexts.discard, "Munich, first half") }).click();
  await expect(page.getByText(draftTexts.discarded("Munich, first half"))).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: draftTexts.undo, exact: true }));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: draftTexts.of(draftTexts.continue, "Munich, first half") }).click();
  await wizard.open("lync-pool");
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("pool01.contoso.com");
});

test("a goal on the start page begins a change with it, and keeps the draft that was there", async ({
  page,
  wizard,
  seed,
}) => {
  await seed(draftOf("split-3"));
  await page.goto("/");
  await expect(page.getByRole("button", { name: beginTexts.begin })).toBeVisible();
  await page.getByRole("link", { name: startTexts.happened["turn-off"].label }).click();
  await wizard.shows("versions");
  await page.goto("/");
  await expect(page.getByRole("button", { name: draftTexts.of(draftTexts.continue, "CHG0031234") })).toBeVisible();
});

test.describe("without a network", () => {
  test.use({ serviceWorkers: "allow" });

  test("after the page has loaded the wizard goes on, to the downloaded bundle", async ({
    page,
    wizard,
    planPage,
    context,
    seed,
    watch,
  }) => {
    await seed(draftOf("split-3"));
    await wizard.open("policies");
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller)
        await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
    });
    await context.setOffline(true);
    await expect(page.getByText(everyPageTexts.offline)).toBeVisible();
    await wizard.continue();
    await wizard.shows("change");
    await page.goto("/plan");
    await expect(planPage.downloadButton).toBeVisible();
    const download = page.waitForEvent("download");
    await planPage.downloadButton.click();
    expect((await download).suggestedFilename()).toMatch(/^owa-im-[0-9a-f]{8}\.zip$/);
    await page.goto("/");
    const scripts = page.waitForEvent("download");
    await page.getByRole("link", { name: collectTexts.download }).click();
    const archive = await (await scripts).path();
    expect(Buffer.compare(readFileSync(archive), Buffer.from(collectArchive()))).toBe(0);
    await context.setOffline(false);
    // The browser reports the navigation data that it could not have; the pages themselves were there.
    expect(watch.trouble.every((text) => /ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(text))).toBe(true);
    watch.trouble.length = 0;
  });
});
