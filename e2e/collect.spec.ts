import type { Page } from "@playwright/test";
import { collectArchive } from "@/lib/generate/collect";
import type { NamedFacts } from "@/lib/from-facts/types";
import { estate, estateFiles, thumbprintOf } from "@/lib/testing/estate-facts";
import { choiceTexts } from "@/components/messages/en/choices";
import { startTexts } from "@/components/messages/en/start";
import { collectTexts } from "@/components/messages/en/collect";
import { journeyTexts } from "@/components/messages/en/journey";
import { sectionNames } from "@/components/messages/en/section-names";
import { lookUpsTexts } from "@/components/messages/en/look-ups";
import { factsTexts } from "@/components/messages/en/facts";
import { answerWords } from "@/lib/messages/en/answer-words";
import { reviewTexts } from "@/components/messages/en/review";
import { expect, storageKey, test } from "./fixtures";
import { dropFiles, factsFile, textFile } from "./pages/dropped-files";

const files = estateFiles({ ...estate, mailbox: ["mbx01.contoso.com"] });

const panel = (page: Page) => page.getByRole("region", { name: factsTexts.title });
const stored = (page: Page) => page.evaluate((key) => window.localStorage.getItem(key), storageKey);

test("the archive is offered with its commands before any question, the same bytes as the command line makes", async ({
  page,
  request,
}) => {
  for (const path of ["/", "/wizard/goal"]) {
    await page.goto(path);
    if (path !== "/") await page.getByText(lookUpsTexts.servers).click();
    const link = page.getByRole("link", { name: collectTexts.download });
    await expect(link).toBeVisible();
    await expect(page.getByText(".\\lync\\Get-LyncFacts.ps1")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Copy.*Get-LyncFacts/ })).toBeVisible();
    const answer = await request.get((await link.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toBe("application/zip");
    expect(Buffer.compare(await answer.body(), Buffer.from(collectArchive()))).toBe(0);
  }
  await page.goto("/wizard/policies");
  await expect(page.getByText(lookUpsTexts.servers)).toBeVisible();
  await expect(page.getByRole("link", { name: collectTexts.download })).toBeHidden();
});

test("three files dropped on the start page leave the goal and the change request to type, up to the plan", async ({
  page,
  wizard,
}) => {
  await page.goto("/");
  await wizard.isLive();
  await dropFiles(
    page,
    files.map((one) => factsFile(one)),
  );
  await expect(page.getByRole("heading", { name: factsTexts.title })).toBeFocused();
  await panel(page).getByRole("link", { name: factsTexts.chooseGoal }).click();
  await wizard.choose(choiceTexts.goal.integrate.label);
  await wizard.continue();
  await wizard.shows("versions");
  await page.goto("/wizard/lync-pool");
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("pool01.contoso.com");
  await page.getByText(factsTexts.answersHere).click();
  await expect(page.getByText(/FE01, .* UTC, facts-FE01\.json/)).toBeVisible();
  await page.goto("/wizard/mailbox-servers");
  await expect(page.getByRole("textbox", { name: /thumbprint/i }).first()).toHaveValue(
    thumbprintOf("mbx01.contoso.com"),
  );
  await page.goto("/wizard/change");
  await wizard.isLive();
  await page.getByRole("textbox", { name: new RegExp(`^${answerWords["change.reference"].label}`) }).fill("CHG0031234");
  await wizard.continue();
  await page.getByRole("link", { name: reviewTexts.toPlan }).first().click();
  await expect(page.getByRole("button", { name: /^Download the bundle/ })).toBeVisible();
});

test("what was typed stays until a person chooses, and can be brought back", async ({ page, seed, wizard }) => {
  await seed({ goal: { goal: "integrate" }, "lync-pool": { poolFqdn: "typed.contoso.com" } });
  await wizard.open("lync-pool");
  await dropFiles(
    page,
    files.map((one) => factsFile(one)),
  );
  await expect(panel(page)).toContainText(factsTexts.differs);
  const field = wizard.field(answerWords["lync.poolFqdn"].label);
  await expect(field).toHaveValue("typed.contoso.com");
  await panel(page)
    .getByRole("button", { name: /^Use pool01\.contoso\.com/ })
    .click();
  await expect(field).toHaveValue("pool01.contoso.com");
  await panel(page).getByRole("button", { name: factsTexts.undo }).click();
  await expect(field).toHaveValue("typed.contoso.com");
});

test("files that are no facts of this organisation get one sentence each, and change nothing", async ({
  page,
  seed,
  wizard,
}) => {
  await seed({ goal: { goal: "integrate" } });
  await wizard.open("versions");
  const [lync] = files.map((one) => factsFile(one));
  if (!lync) throw new Error("There is no file of Lync.");
  const before = await stored(page);
  await dropFiles(page, [
    { name: "screenshot.png", bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8]) },
    { name: "cut.json", bytes: lync.bytes.slice(0, lync.bytes.length / 2) },
    textFile("result.json", '{"schema":1,"targets":[]}'),
    factsFile({ ...files[0], name: "old.json" } as NamedFacts, "2020-01-01T00:00:00Z"),
  ]);
  const refused = panel(page).getByRole("alert").getByRole("listitem");
  await expect(refused).toHaveCount(4);
  await expect(panel(page)).toContainText(factsTexts.nothingRead);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(40 * 1024 * 1024)], "huge.json"));
    document.querySelector("main")?.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
  });
  await expect(refused).toContainText([/larger than 4 MB/]);
  const other = { clientAccess: ["ex01.fabrikam.net"], mailbox: ["ex02.fabrikam.net"], pool: "im.fabrikam.net" };
  const all = [...files, ...estateFiles({ ...estate, ...other })].map((one) => factsFile(one));
  await dropFiles(page, all);
  await expect(refused).toHaveCount(all.length);
  await expect(refused.first()).toContainText(/These files come from two organisations/);
  expect(await stored(page)).toBe(before);
});

test("what contradicts waits after a reload and in a second tab, and is kept with its draft", async ({
  page,
  context,
  seed,
  wizard,
}) => {
  await seed({ goal: { goal: "integrate" }, "lync-pool": { poolFqdn: "typed.contoso.com" } });
  await wizard.open("lync-pool");
  await dropFiles(
    page,
    files.map((one) => factsFile(one)),
  );
  await expect(panel(page)).toContainText(factsTexts.differs);
  await page.reload();
  await expect(panel(page)).toContainText(factsTexts.differs);
  await expect(panel(page)).toContainText(/FE01, .* UTC, facts-FE01\.json/);
  const inRail = page.getByRole("link", { name: sectionNames["lync-pool"] });
  await expect(inRail).toContainText(journeyTexts.states["needs-attention"]);
  const second = await context.newPage();
  await second.goto("/wizard/lync-pool");
  await panel(second)
    .getByRole("button", { name: factsTexts.keep("typed.contoso.com") })
    .click();
  await expect(panel(second).getByText(factsTexts.differs)).toBeHidden();
  await expect(panel(page).getByText(factsTexts.differs)).toBeHidden();
  await expect(inRail).not.toContainText(journeyTexts.states["needs-attention"]);
  await page.reload();
  await wizard.isLive();
  await expect(panel(page).getByText(factsTexts.differs)).toBeHidden();
  const keys = () => page.evaluate(() => Object.keys(window.localStorage).filter((key) => key.includes(".facts.")));
  expect(await keys()).toHaveLength(1);
});

test("a goal chosen after the files were dropped keeps what they said", async ({ page, wizard }) => {
  await page.goto("/");
  await wizard.isLive();
  await dropFiles(
    page,
    files.map((one) => factsFile(one)),
  );
  await expect(page.getByRole("heading", { name: factsTexts.title })).toBeFocused();
  await page.getByRole("link", { name: startTexts.happened.integrate.label }).click();
  await wizard.shows("versions");
  await page.goto("/wizard/lync-pool");
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("pool01.contoso.com");
});
