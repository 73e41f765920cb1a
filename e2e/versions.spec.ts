import type { Page } from "@playwright/test";
import { choiceTexts } from "@/components/messages/en/choices";
import { formTexts } from "@/components/messages/en/form";
import { factsTexts } from "@/components/messages/en/facts";
import { mailboxTableTexts } from "@/components/messages/en/mailbox-table";
import { nextChangeTexts } from "@/components/messages/en/next-change";
import { journeyTexts } from "@/components/messages/en/journey";
import { sectionNames } from "@/components/messages/en/section-names";
import { outlineTexts } from "@/components/messages/en/outline";
import { planTexts } from "@/components/messages/en/plan";
import { pairTexts } from "@/components/messages/en/pairs";
import { answerWords } from "@/lib/messages/en/answer-words";
import { draftOf, expect, storageKey, test } from "./fixtures";
import { overflow } from "./pages/overflow";

const { otherVersions } = factsTexts;
const mixed = `Fqdn             ServerRole            AdminDisplayVersion
----             ----------            -------------------
mbx01.contoso.com Mailbox, ClientAccess Version 15.1 (Build 2507.6)
ex01.contoso.com  Mailbox, ClientAccess Version 15.2 (Build 1748.10)
se01.contoso.com  Mailbox, ClientAccess Version 15.2 (Build 2562.17)
new01.contoso.com Mailbox, ClientAccess Version 15.3 (Build 1.1)`;

const chosen = (page: Page) =>
  page.getByRole("table", { name: pairTexts.caption }).locator("td", { hasText: pairTexts.yours });

test("a refused pair says why where it is chosen, at 390 pixels too; what ends with SE is said once", async ({
  page,
  wizard,
  seed,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await seed({ goal: { goal: "integrate" } });
  await wizard.open("versions");
  await wizard.radio(choiceTexts.exchange["2016"].label).check();
  const mark = pairTexts.refusedWith("Exchange 2016").trim();
  await expect(page.getByText(mark)).toBeVisible();
  await expect(page.getByText(formTexts.unknownHint)).toBeVisible();
  await wizard.radio(choiceTexts.lync["lync-2013"].label).check();
  // It is said in full from now on, and nobody can be asked.
  await expect(page.getByText(mark)).toBeHidden();
  await expect(page.getByText(formTexts.unknownHint)).toHaveCount(0);
  await expect(page.getByText(pairTexts.deadEnd.pair)).toBeVisible();
  await expect(chosen(page)).toContainText(pairTexts.verdicts.refused);
  await expect(page.getByText(pairTexts.reasons.unsupported)).toHaveCount(1);
  await expect(page.getByText(pairTexts.instead.unsupported)).toHaveCount(1);
  await expect(page.getByText(outlineTexts.nothing).first()).toBeVisible();
  await wizard.radio(choiceTexts.exchange.se.label).check();
  await wizard.radio(choiceTexts.lync["skype-se"].label).check();
  await expect(chosen(page)).toContainText(pairTexts.verdicts.planned);
  expect(await overflow(page, [390, 768, 1440])).toEqual([]);
  await wizard.open("goal");
  await expect(page.getByText(choiceTexts.endTitle("Exchange SE"))).toHaveCount(1);
});

test("servers of other versions are told apart by their builds, and get a plan of their own", async ({
  page,
  wizard,
  seed,
}) => {
  await seed({ ...draftOf("split-3"), versions: {} });
  await wizard.open("versions");
  const box = await wizard.pasteBox();
  await box.fill(mixed);
  await box.blur();
  await expect(page.getByText(/new01\.contoso\.com \(Version 15\.3/)).toBeVisible();
  await page.getByRole("button", { name: `Choose “${choiceTexts.exchange["2019"].label}”` }).click();
  await expect(wizard.radio(choiceTexts.exchange["2019"].label)).toBeChecked();
  await page.getByRole("button", { name: otherVersions.startUnknown }).click();
  await expect(page).toHaveURL(/\/wizard\//);
  const stored = await page.evaluate((key) => window.localStorage.getItem(key) ?? "", storageKey);
  const { current } = JSON.parse(stored) as { current: { name: string; draft: Record<string, { servers?: unknown }> } };
  expect(current.name).toContain(otherVersions.unknownServers);
  expect(current.draft["mailbox-servers"]?.servers).toEqual([
    { fqdn: "mbx01.contoso.com" },
    { fqdn: "se01.contoso.com" },
  ]);
});

test("a plan names the servers that it leaves, and is copied for the other pool, without pool, site and servers", async ({
  page,
  seed,
  wizard,
}) => {
  const draft = draftOf("split-3");
  await seed({ ...draft, versions: { ...draft.versions, otherServers: "new01.contoso.com" } });
  await page.goto("/plan");
  await expect(page.getByText(planTexts.leftServers(["new01.contoso.com"]))).toBeVisible();
  await page.getByRole("button", { name: nextChangeTexts.pool.copy }).click();
  await wizard.shows("lync-pool");
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("");
  await page.goto("/");
  await expect(page.getByText("Other pool, after CHG0031234")).toBeVisible();
});

test("with Exchange 2010 the table asks for Client Access servers, and takes them from the output", async ({
  page,
  wizard,
  seed,
}) => {
  await seed({ versions: { exchange: "2010" } });
  await wizard.open("mailbox-servers");
  await expect(page.getByText(mailboxTableTexts.clientAccess.title("Exchange 2010"))).toBeVisible();
  const output = `Fqdn              ServerRole   AdminDisplayVersion
----              ----------   -------------------
cas01.contoso.com ClientAccess Version 14.3 (Build 123.4)
mbx01.contoso.com Mailbox      Version 14.3 (Build 123.4)`;
  const box = await wizard.pasteBox();
  await box.fill(output);
  await box.blur();
  const { label } = answerWords["mailboxServers[].fqdn"];
  const row = (number: number) => page.getByRole("group", { name: `Client Access server ${number}`, exact: true });
  await expect(row(1).getByLabel(label, { exact: true })).toHaveValue("cas01.contoso.com");
  await expect(row(2)).toHaveCount(0);
  // The page that asks for them elsewhere has no place in the list, and says its own name.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/wizard/client-access");
  await expect(page.getByRole("navigation", { name: journeyTexts.title }).locator("summary")).toHaveText(
    sectionNames["client-access"],
  );
  await expect(page.getByText(journeyTexts.stillOpen)).toHaveCount(0);
});

test("without Unified Messaging nothing is left open about trust", async ({ page, seed }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await seed(draftOf("exchange-se"));
  await page.goto("/wizard/review");
  await expect(page.getByText(/Create the trusted application pool/).first()).toBeVisible();
  await expect(page.getByText(outlineTexts.undecided)).toHaveCount(0);
});
