import type { Locator, Page } from "@playwright/test";
import { choiceTexts } from "@/components/messages/en/choices";
import { answerWords } from "@/lib/messages/en/answer-words";
import { formTexts } from "@/components/messages/en/form";
import { howToTexts } from "@/components/messages/en/how-to";
import { placementDrawingTexts } from "@/components/messages/en/placement-drawing";
import { placementTexts } from "@/components/messages/en/placement";
import { lookUps } from "@/components/look-ups/commands/all";
import { draftOf, expect, test } from "./fixtures";
import { paste } from "./pages/clipboard";
import { tabTo } from "./pages/keyboard";
import { overflow } from "./pages/overflow";
import { violations } from "./pages/violations";

const thumbprint = "E2CE643F53C82D5DFAF4C248D21518E6F71B2139";
const other = "F2CE643F53C82D5DFAF4C248D21518E6F71B2139";

const undo = (page: Page): Locator => page.getByRole("button", { name: formTexts.undo, exact: true });

const servers = `[PS] C:\\Windows\\system32>${lookUps.mailboxServers.command}

Fqdn                   ServerRole   AdminDisplayVersion
----                   ----------   -------------------
cas01.fabrikam.net     ClientAccess Version 15.0 (Build 1497.2)
mbx01.fabrikam.net     Mailbox      Version 15.0 (Build 1497.2)
MBX02.fabrikam.net     Mailbox      Version 15.0 (Build 1497.2)
mbx03.emea.fabrikam... Mailbox      Version 15.0 (Build 1497.2)
old01.fabrikam.net     Mailbox      Version 14.3 (Build 123.4)


[PS] C:\\Windows\\system32>`.replaceAll("\n", "\r\n");

test("the pool is filled in from the output of its command, and one click takes that back", async ({
  page,
  wizard,
}) => {
  await wizard.open("lync-pool");
  const pool = wizard.field(answerWords["lync.poolFqdn"].label);
  await wizard.type(pool, "old.fabrikam.net");
  await paste(
    page,
    await wizard.pasteBox(),
    "PoolFqdn            SiteId\n--------            ------\npool01.fabrikam.net Site:Munich\n",
  );
  await expect(pool).toHaveValue("pool01.fabrikam.net");
  await expect(page.getByText("Found one pool. pool01.fabrikam.net is filled in.")).toBeVisible();
  await undo(page).click();
  await expect(pool).toHaveValue("old.fabrikam.net");
  await expect(await wizard.pasteBox()).toBeFocused();
  await expect(undo(page)).toHaveCount(0);
});

test("several pools are offered, and a typed change ends the way back", async ({ page, wizard }) => {
  await wizard.open("lync-pool");
  await paste(
    page,
    await wizard.pasteBox(),
    "PoolFqdn\n--------\npool01.fabrikam.net\npool02.fabrikam.net\npool03.emea.fab...\n",
  );
  await expect(page.getByText(/Left out 1 name that the console cut\. .*Out-String -Width 200.*pool03/)).toBeVisible();
  await page.getByRole("button", { name: "Fill in pool02.fabrikam.net" }).click();
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("pool02.fabrikam.net");
  await expect(undo(page)).toBeVisible();
  await wizard.field(answerWords["lync.poolFqdn"].label).press("End");
  await page.keyboard.type("x");
  await expect(undo(page)).toHaveCount(0);
});

test("text in which nothing is found is answered with what to copy", async ({ page, wizard }) => {
  await wizard.open("lync-pool");
  await paste(page, await wizard.pasteBox(), "Get-CsService : Der Begriff wurde nicht erkannt.");
  await expect(page.getByText(/No pool name is in this text/)).toBeVisible();
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("");
});

test("a version is recommended with its reason and chosen by one click", async ({ page, wizard }) => {
  await wizard.open("versions");
  await paste(page, await wizard.pasteBox(), servers);
  await expect(page.getByText(/Found Exchange Server 2013 on 4 servers and Exchange Server 2010/)).toBeVisible();
  await expect(wizard.radio(choiceTexts.exchange["2013"].label)).not.toBeChecked();
  await page.getByRole("button", { name: "Choose “Exchange Server 2013”" }).click();
  await expect(wizard.radio(choiceTexts.exchange["2013"].label)).toBeChecked();
  await paste(page, await wizard.pasteBox(), "Microsoft Lync Server 2013 (5.0.8308.0): Administrative tools.");
  await page.getByRole("button", { name: "Choose “Lync Server 2013”" }).click();
  await wizard.continue();
  await wizard.shows("unified-messaging");
});

test("what each placement means and what a wrong choice does is shown before anything is chosen", async ({
  page,
  wizard,
}) => {
  await wizard.open("unified-messaging");
  const { same, separate } = placementDrawingTexts;
  for (const text of [same.ifWrong, separate.ifWrong, placementTexts.none.ifWrong ?? ""])
    await expect(page.getByText(text).filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole("main").getByRole("radio", { checked: true })).toHaveCount(0);

  await paste(page, await wizard.pasteBox(), servers.replaceAll("Fqdn", "Name"));
  const choose = page.getByRole("button", { name: `Choose “${placementTexts["separate-computers"].label}”` });
  await expect(choose).toBeVisible();
  await expect(page.getByRole("main").getByRole("radio", { checked: true })).toHaveCount(0);
  await choose.click();
  await expect(wizard.radio(placementTexts["separate-computers"].label)).toBeChecked();
  for (const text of [separate.right, separate.wrong])
    await expect(page.getByRole("img", { name: text })).toBeVisible();
  await expect(page.getByText(separate.ifWrong).filter({ visible: true })).toHaveCount(1);

  await paste(
    page,
    await wizard.pasteBox(),
    "Name      URIType\n----      -------\nLync plan SipName\nPhones    TelExtn\n\nName  DialPlans\n----  ---------\nMBX01 {Phones}\n",
  );
  await expect(page.getByText(/Found SipName dial plans: Lync plan/)).toBeVisible();
  await page.getByRole("button", { name: `Choose “${answerWords["um.sipNameDialPlan"].choices.no.label}”` }).click();
  await expect(wizard.radio(answerWords["um.sipNameDialPlan"].choices.no.label)).toBeChecked();
});

test("Client Access servers and policies go into their lists, beside what is there", async ({ page, wizard, seed }) => {
  await seed({ "client-access": { servers: "cas00.fabrikam.net\ncas01.fabrikam.net" } });
  await wizard.open("client-access");
  await paste(page, await wizard.pasteBox(), servers);
  await expect(page.getByText(/Found 1 Client Access server\. It is in the list already/)).toBeVisible();

  await wizard.open("policies");
  await paste(
    page,
    await wizard.pasteBox(),
    "Name          InstantMessagingEnabled InstantMessagingType\n----          ----------------------- --------------------\nDefault       True                    None\nSales, closed False                   None\n",
  );
  await expect(wizard.field(`${answerWords["mailboxPolicies.names"].item} 1`)).toHaveValue("Default");
  await page.getByRole("button", { name: "Add the policy that is off" }).click();
  await expect(wizard.field(`${answerWords["mailboxPolicies.names"].item} 2`)).toHaveValue("Sales, closed");
  await undo(page).click();
  await expect(wizard.field(`${answerWords["mailboxPolicies.names"].item} 2`)).toHaveCount(0);
});

test("a SiteId is told from the display name, and a port that is taken is said", async ({ page, wizard, seed }) => {
  const draft = draftOf("split-3");
  await seed({ ...draft, trust: {} });
  await wizard.open("trust");
  await paste(
    page,
    await wizard.pasteBox(),
    "DisplayName     SiteID\n-----------     ------\nMunich, Germany Munich\n",
  );
  await expect(wizard.field(answerWords["lync.siteId"].label)).toHaveValue("Munich");
  const pool = draft["mailbox-servers"]?.servers?.[0]?.fqdn ?? "";
  await paste(page, await wizard.pasteBox(), `Identity : ${pool}/urn:application:ChatBridge\nPort     : 5199\n`);
  await expect(page.getByText(`Your pool ${pool} already has port 5199 (ChatBridge).`)).toBeVisible();
  await page.getByRole("button", { name: "Fill in 5200" }).click();
  await expect(wizard.field(answerWords["trustedApplication.port"].label)).toHaveValue("5200");
});

test("Mailbox servers come from the output, and what is left out is named with its reason", async ({
  page,
  wizard,
  seed,
}) => {
  await seed({ versions: { exchange: "2013" } });
  await wizard.open("mailbox-servers");
  await paste(page, await wizard.pasteBox(), servers);
  await expect(wizard.mailbox(2, answerWords["mailboxServers[].fqdn"].label)).toHaveValue("mbx02.fabrikam.net");
  // Above the table, and at the box.
  await expect(page.getByText("Found 2 Mailbox servers. 2 are added to the list.")).toHaveCount(2);
  for (const text of [/console cut.*mbx03/, /without the role.*cas01/, /old01/])
    await expect(page.getByText(text)).toBeVisible();
  await undo(page).click();
  await expect(wizard.mailbox(2, answerWords["mailboxServers[].fqdn"].label)).toHaveCount(0);
  await expect(wizard.mailbox(1, answerWords["mailboxServers[].fqdn"].label)).toHaveValue("");
});

test("certificates are matched to their rows, and unsuitable ones are named and not filled in", async ({
  page,
  wizard,
  seed,
}) => {
  await page.clock.setFixedTime(new Date("2026-11-25T12:00:00Z"));
  await seed({
    "mailbox-servers": {
      servers: ["mbx01", "mbx02", "mbx03", "mbx04"].map((name) => ({ fqdn: `${name}.fabrikam.net` })),
    },
  });
  await wizard.open("mailbox-servers");
  const record = (server: string, print: string, changes = "") =>
    `Server : ${server}.fabrikam.net\r\nThumbprint : ${print}\r\nSubject : CN=${server}.fabrikam.net\r\nCertificateDomains : {${server}.fabrikam.net}\r\nNotAfter : 28.11.2028 10:00:00\r\nStatus : Valid\r\nIsSelfSigned : False\r\nHasPrivateKey : True\r\n${changes}\r\n`;
  const selfSigned = record("mbx02", other).replace("IsSelfSigned : False", "IsSelfSigned : True");
  const ending = record("mbx03", other).replace("28.11.2028", "10.12.2026");
  const shared = record("mbx04", thumbprint).replace("CN=mbx04", "CN=mail").replace("{mbx04", "{mail");
  await paste(page, await wizard.pasteBox(), record("mbx01", thumbprint) + selfSigned + ending + shared);

  await expect(wizard.mailbox(1, answerWords["mailboxServers[].thumbprint"].label)).toHaveValue(thumbprint);
  await expect(wizard.mailbox(4, "Certificate name (if different)")).toHaveValue("mail.fabrikam.net");
  await expect(wizard.mailbox(2, answerWords["mailboxServers[].thumbprint"].label)).toHaveValue("");
  await expect(page.getByText(/mbx02\.fabrikam\.net: F2CE.* is left out: self-signed/)).toBeVisible();
  await expect(page.getByText(/expires within 30 days/)).toBeVisible();
  await expect(wizard.mailbox(3, answerWords["mailboxServers[].thumbprint"].label)).toHaveValue("");
  await page.getByRole("button", { name: new RegExp(`mbx03\\.fabrikam\\.net.*${other}`) }).click();
  await expect(wizard.mailbox(3, answerWords["mailboxServers[].thumbprint"].label)).toHaveValue(other);
});

test("the two events set what Lync lists, and one of them alone proves no absence", async ({ page, wizard, seed }) => {
  await seed({ "mailbox-servers": { servers: [{ fqdn: "mbx01.fabrikam.net" }, { fqdn: "mbx02.fabrikam.net" }] } });
  await wizard.open("mailbox-servers");
  const first = "Id      : 44024\r\nMessage : Erkannte Server: mbx01.fabrikam.net;\r\n\r\n";
  await paste(page, await wizard.pasteBox(), first);
  await expect(wizard.mailbox(1, answerWords["mailboxServers[].discoveredByLync"].label)).toHaveValue("yes");
  await expect(wizard.mailbox(2, answerWords["mailboxServers[].discoveredByLync"].label)).toHaveValue("unknown");
  await expect(page.getByText(/Only event 44024 is in the text/)).toBeVisible();
  await paste(page, await wizard.pasteBox(), `${first}Id      : 14492\r\nMessage : pool01.fabrikam.net\r\n`);
  await expect(wizard.mailbox(2, answerWords["mailboxServers[].discoveredByLync"].label)).toHaveValue("no");
});

test("an unusual value is noted at its field and stops nothing", async ({ page, wizard, seed }) => {
  await seed({ ...draftOf("split-3"), trust: {} });
  await wizard.open("trust");
  await wizard.type(wizard.field(answerWords["trustedApplication.port"].label), "8080");
  await wizard.type(wizard.field(answerWords["lync.siteId"].label), "R\u0435dmond");
  await page.keyboard.press("Tab");
  const siteId = wizard.field(answerWords["lync.siteId"].label);
  await expect(wizard.field(answerWords["trustedApplication.port"].label)).toHaveAccessibleDescription(
    /Note: Port 8080 is used by Lync web services/,
  );
  await expect(siteId).toHaveAccessibleDescription(/Note: This SiteId mixes Latin, Cyrillic/);
  await expect(page.locator("mark").filter({ hasText: "U+0435" })).toBeVisible();
  await wizard.continue();
  await wizard.shows("policies");
});

test("a refused value shows its hidden characters at the field [criterion 66]", async ({ page, wizard }) => {
  await wizard.open("lync-pool");
  for (const [typed, codes] of [
    ["\u0440ool01.fabrikam.net", ["U+0440"]],
    ["pool\u202e01.fabrikam.net", ["U+202E"]],
    ["pool\u00a001.\uff46abrikam.net", ["U+00A0", "U+FF46"]],
  ] as const) {
    await wizard.field(answerWords["lync.poolFqdn"].label).fill(typed);
    await page.keyboard.press("Tab");
    await expect(page.locator("[id='lync.poolFqdn-note'] mark")).toHaveCount(codes.length);
    for (const code of codes) await expect(page.locator("[id='lync.poolFqdn-note']")).toContainText(code);
  }
});

test("the keyboard alone pastes, chooses and takes back", async ({ page, wizard }) => {
  await wizard.open("lync-pool");
  await tabTo(page, await wizard.pasteBox());
  await paste(page, await wizard.pasteBox(), "a.fabrikam.net\nb.fabrikam.net");
  const offer = page.getByRole("button", { name: "Fill in b.fabrikam.net" });
  await tabTo(page, offer);
  await page.keyboard.press("Enter");
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("b.fabrikam.net");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(wizard.field(answerWords["lync.poolFqdn"].label)).toHaveValue("");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("pasted output, offers and notes have no accessibility violations and fit a phone", async ({ page, wizard }) => {
    await wizard.open("lync-pool");
    await wizard.field(answerWords["lync.poolFqdn"].label).fill("\u0440ool.contoso.com");
    const long = `${"a".repeat(63)}.contoso.com`;
    await paste(page, await wizard.pasteBox(), `PoolFqdn\n--------\n${long}\npool02.contoso.com\npool03...`);
    await expect(page.getByRole("button", { name: "Fill in pool02.contoso.com" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page, [390])).toEqual([]);
  });
});

test("a reader that cannot be loaded leaves the field to the typist", async ({ page, wizard, watch }) => {
  await wizard.open("lync-pool");
  const box = await wizard.pasteBox();
  await page.context().setOffline(true);
  await paste(page, box, "pool01.fabrikam.net");
  await expect(page.getByText(howToTexts.failed)).toBeVisible();
  // The browser itself writes that it is not connected.
  watch.trouble.length = 0;
});
