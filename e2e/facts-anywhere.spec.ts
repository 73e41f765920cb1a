import type { Page } from "@playwright/test";
import { generatePlan } from "@/lib/generate/generate";
import { estate, estateFiles } from "@/lib/testing/estate-facts";
import { appliedOn } from "@/lib/testing/run-records";
import { factsTexts } from "@/components/messages/en/facts";
import { answerWords } from "@/lib/messages/en/answer-words";
import { recordTexts } from "@/components/messages/en/records";
import { answersOf, draftOf, expect, storageKey, test } from "./fixtures";
import { ChecklistPage } from "./pages/checklist-page";
import { dropFiles, factsFile, textFile } from "./pages/dropped-files";

const files = estateFiles({ ...estate, pool: "pool09.contoso.com", mailbox: ["mbx01.contoso.com"] }).map((one) =>
  factsFile(one),
);
const panel = (page: Page) => page.getByRole("region", { name: factsTexts.title });
const useTheirPool = (page: Page) => panel(page).getByRole("button", { name: /^Use pool09\.contoso\.com/ });

test("facts files dropped on a plan contradict it, change nothing, and a choice makes another plan", async ({
  page,
  seed,
  planPage,
}) => {
  await seed(draftOf("no-sip-dial-plan"));
  await planPage.open();
  const hash = generatePlan(answersOf("no-sip-dial-plan")).hash.replace(/^(.{4})(.{4}).*/, "$1 $2");
  await expect(page.locator("header").first()).toContainText(hash);
  await dropFiles(page, files);
  await expect(page.getByRole("heading", { name: factsTexts.title })).toBeFocused();
  await expect(panel(page)).toContainText(factsTexts.differs);
  await expect(panel(page).getByRole("status").first()).toHaveText(factsTexts.read(files.length, 0, 1));
  await expect(page.locator("header").first()).toContainText(hash);
  // Until a person decides whose pool it is, such a Lync answers nothing else.
  await expect(panel(page).getByRole("button", { name: /^Fill in/ })).toHaveCount(0);
  await useTheirPool(page).click();
  await expect(page.locator("header").first()).not.toContainText(hash);
  await panel(page).getByRole("button", { name: factsTexts.undo }).click();
  await expect(page.locator("header").first()).toContainText(hash);
});

test("facts files on the checklist are compared with the answers, and results beside them with the plan", async ({
  page,
  seed,
}) => {
  const plan = generatePlan(answersOf("no-sip-dial-plan"));
  await seed(draftOf("no-sip-dial-plan"));
  const checklist = new ChecklistPage(page);
  await checklist.open();
  const [server = ""] = plan.topology.mailboxServers.map(({ fqdn }) => fqdn);
  await dropFiles(page, [textFile("result-1.json", appliedOn(plan, server)), textFile("cut.json", '{"schema":1,')]);
  await expect(checklist.records).toContainText(recordTexts.read(1));
  await expect(panel(page)).toHaveCount(0);
  await dropFiles(page, files);
  await expect(checklist.records).toContainText(recordTexts.read(1 + files.length));
  await expect(panel(page)).toContainText(factsTexts.differs);
  await expect(panel(page)).not.toContainText(factsTexts.refusedTitle);
  await expect(useTheirPool(page)).toBeVisible();
});

test("facts files on a page without a draft lead to the start page, which asks what they are for", async ({
  page,
  seed,
  wizard,
}) => {
  await seed({ goal: { goal: "integrate" } });
  await page.goto("/help");
  await wizard.isLive();
  await dropFiles(page, files);
  await expect(page).toHaveURL(/\/$/);
  await page.getByRole("button", { name: factsTexts.which.presentUnnamed }).click();
  await expect(panel(page)).toContainText(factsTexts.read(files.length, 0, 0).split(".")[0] ?? "");
  const stored = await page.evaluate((key) => window.localStorage.getItem(key), storageKey);
  expect(stored).toContain("pool09.contoso.com");
});

test("facts of another organisation get one sentence, ask nothing, and may begin a change of their own", async ({
  page,
  seed,
  wizard,
}) => {
  const abroad = ["mbx01.fabrikam.net", "mbx02.fabrikam.net"];
  const foreign = estateFiles({
    ...{ ...estate, pool: "im.fabrikam.net", clientAccess: ["ex01.fabrikam.net"], mailbox: abroad },
    certificateName: (fqdn) => fqdn,
  }).map((one) => factsFile(one));
  await seed(draftOf("split-3"));
  for (const path of ["/wizard/lync-pool", "/"]) {
    await page.goto(path);
    await wizard.isLive();
    const before = await page.evaluate((key) => window.localStorage.getItem(key), storageKey);
    await dropFiles(page, foreign);
    await expect(panel(page).getByRole("alert").getByRole("listitem")).toHaveCount(1);
    await expect(panel(page)).toContainText("your draft is about");
    await expect(panel(page)).not.toContainText(factsTexts.differs);
    expect(await page.evaluate((key) => window.localStorage.getItem(key), storageKey)).toBe(before);
  }
  await panel(page)
    .getByRole("button", { name: factsTexts.refusals.fresh(foreign.length) })
    .click();
  await expect(panel(page)).toContainText(/4 files read/);
  await page.goto("/wizard/lync-pool");
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("im.fabrikam.net");
});

test("facts that became older than a month while they were kept are said, compared no more, and can be forgotten", async ({
  page,
  seed,
  wizard,
}) => {
  await seed({ goal: { goal: "integrate" }, "lync-pool": { poolFqdn: "typed.contoso.com" } });
  await wizard.open("lync-pool");
  await dropFiles(page, files);
  await expect(panel(page)).toContainText(factsTexts.differs);
  await page.evaluate(() => {
    for (const key of Object.keys(window.localStorage).filter((one) => one.includes(".facts.")))
      window.localStorage.setItem(
        key,
        (window.localStorage.getItem(key) ?? "").replace(/"time":"20\d\d-/g, '"time":"2020-'),
      );
  });
  await page.reload();
  await expect(panel(page)).toContainText(factsTexts.outdatedTitle);
  await expect(panel(page)).not.toContainText(factsTexts.differs);
  await panel(page).getByRole("button", { name: factsTexts.putAway }).click();
  await expect(panel(page)).toHaveCount(0);
  await page.reload();
  await wizard.isLive();
  await expect(panel(page)).toHaveCount(0);
});

test("files can be forgotten where nothing is left to decide", async ({ page, wizard }) => {
  await page.goto("/");
  await wizard.isLive();
  await dropFiles(page, files);
  await expect(page.getByRole("heading", { name: factsTexts.title })).toBeFocused();
  await page.goto("/wizard/lync-pool");
  await wizard.isLive();
  await page.getByText(factsTexts.answersHere).click();
  await page.getByRole("button", { name: factsTexts.putAway }).click();
  await expect(page.getByRole("button", { name: factsTexts.putAway })).toHaveCount(0);
  expect(
    await page.evaluate(() => Object.keys(window.localStorage).filter((key) => key.includes(".facts."))),
  ).toHaveLength(0);
});
