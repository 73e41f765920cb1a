import type { Page } from "@playwright/test";
import { answerWords } from "@/lib/messages/en/answer-words";
import { formTexts } from "@/components/messages/en/form";
import { mailboxTableTexts } from "@/components/messages/en/mailbox-table";
import { mailboxToolsTexts } from "@/components/messages/en/mailbox-tools";
import { valueNoteTexts } from "@/components/messages/en/value-notes";
import { draftOf, expect, test } from "./fixtures";
import { paste } from "./pages/clipboard";
import { tabTo } from "./pages/keyboard";
import { violations } from "./pages/violations";

const clientAccess = answerWords.clientAccessServers;
const policies = answerWords["mailboxPolicies.names"];
const mailbox = {
  ...mailboxTableTexts,
  ...mailboxToolsTexts,
  ...answerWords.mailboxServers,
  fqdn: answerWords["mailboxServers[].fqdn"].label,
  thumbprint: answerWords["mailboxServers[].thumbprint"].label,
  discovered: answerWords["mailboxServers[].discoveredByLync"].label,
};
const thumbprint = "E2CE643F53C82D5DFAF4C248D21518E6F71B2139";

test("a pasted thumbprint loses its spaces and its invisible mark, and the page says so", async ({ page, wizard }) => {
  await wizard.open("mailbox-servers");
  const field = wizard.mailbox(1, mailbox.thumbprint);
  await paste(page, field, `\u200e${thumbprint.toLowerCase().replace(/(..)(?=.)/g, "$1 ")}`);
  await expect(field).toHaveValue(thumbprint);
  await expect(page.getByText(/Removed from your entry: .*19 spaces/)).toContainText("U+200E left-to-right mark");
  await expect(field).toHaveAccessibleDescription(/U\+200E left-to-right mark/);
});

test("a typed thumbprint is cleaned when its field is left", async ({ page, wizard }) => {
  await wizard.open("mailbox-servers");
  await wizard.type(wizard.mailbox(1, mailbox.thumbprint), `${thumbprint.slice(0, 20)} ${thumbprint.slice(20)}`);
  await page.keyboard.press("Tab");
  await expect(wizard.mailbox(1, mailbox.thumbprint)).toHaveValue(thumbprint);
  await expect(page.getByText("Removed from your entry: 1 space.")).toBeVisible();
});

test("a pasted list of Client Access servers becomes one row for each name", async ({ page, wizard }) => {
  await wizard.open("client-access");
  await paste(
    page,
    wizard.field(`${clientAccess.item} 1`),
    "CAS01.contoso.com\r\ncas02.contoso.com, cas03.contoso.com;\tcas04.contoso.com\r\n",
  );
  const names = ["cas01.contoso.com", "cas02.contoso.com", "cas03.contoso.com", "cas04.contoso.com"];
  for (const [index, name] of names.entries())
    await expect(wizard.field(`${clientAccess.item} ${index + 1}`)).toHaveValue(name);
  await expect(wizard.field(`${clientAccess.item} 4`)).toBeFocused();
  await expect(page.getByText(valueNoteTexts.placedInList({ added: 4, known: 0, left: 0 }))).toBeVisible();
});

test("a list pasted into a filled row comes after it", async ({ page, wizard, seed }) => {
  await seed({ "client-access": { servers: "a.contoso.com\nz.contoso.com" } });
  await wizard.open("client-access");
  await expect(wizard.field(`${clientAccess.item} 1`)).toHaveValue("a.contoso.com");
  await paste(page, wizard.field(`${clientAccess.item} 1`), "b.contoso.com\nc.contoso.com");
  await expect(wizard.field(`${clientAccess.item} 1`)).toHaveValue("a.contoso.com");
  await expect(wizard.field(`${clientAccess.item} 2`)).toHaveValue("b.contoso.com");
  await expect(wizard.field(`${clientAccess.item} 4`)).toHaveValue("z.contoso.com");
});

test("a name list keeps a comma inside a policy name", async ({ page, wizard }) => {
  await wizard.open("policies");
  await wizard.choose(answerWords["mailboxPolicies.scope"].choices.named.label);
  await paste(page, wizard.field(`${policies.item} 1`), "Sales, north\nSales, south");
  await expect(wizard.field(`${policies.item} 1`)).toHaveValue("Sales, north");
  await expect(wizard.field(`${policies.item} 2`)).toHaveValue("Sales, south");
});

test("adding and removing rows moves the focus to where the work goes on", async ({ page, wizard, seed }) => {
  await seed({ "mailbox-servers": { servers: [{ fqdn: "mbx01.contoso.com" }, { fqdn: "mbx02.contoso.com" }] } });
  await wizard.open("mailbox-servers");
  await tabTo(page, page.getByRole("button", { name: mailbox.add }));
  await page.keyboard.press("Enter");
  await expect(wizard.mailbox(3, mailbox.fqdn)).toBeFocused();
  await page.getByRole("button", { name: `${formTexts.remove}: ${mailbox.item} 1` }).focus();
  await page.keyboard.press("Enter");
  await expect(wizard.mailbox(1, mailbox.fqdn)).toBeFocused();
  await expect(wizard.mailbox(1, mailbox.fqdn)).toHaveValue("mbx02.contoso.com");
  await expect(page.getByText(formTexts.rowRemoved(mailbox.item, 1))).toBeAttached();
});

test("fifty Mailbox servers are pasted as names and as thumbprints, and every one of them is asked for", async ({
  page,
  wizard,
  seed,
}) => {
  await seed({ ...draftOf("split-3"), "mailbox-servers": {} });
  await wizard.open("mailbox-servers");
  const names = Array.from({ length: 50 }, (_, row) => `mbx${row + 1}.contoso.com`);
  const prints = names.map((_, row) => `${thumbprint.slice(0, 36)}${(row + 4096).toString(16).toUpperCase()}`);
  await paste(page, wizard.mailbox(1, mailbox.fqdn), names.join("\n"));
  await expect(wizard.mailbox(50, mailbox.fqdn)).toHaveValue("mbx50.contoso.com");
  await wizard.mailbox(50, mailbox.thumbprint).fill("12");
  await page.getByRole("button", { name: formTexts.continue, exact: true }).click();
  await expect(wizard.errorSummary.getByRole("link")).toHaveCount(50);
  await wizard.errorSummary.getByRole("link").nth(49).click();
  await expect(wizard.mailbox(50, mailbox.thumbprint)).toBeFocused();

  await paste(page, wizard.mailbox(1, mailbox.thumbprint), prints.join("\r\n"));
  await expect(wizard.mailbox(50, mailbox.thumbprint)).toHaveValue(prints[49] ?? "");
  await page.getByLabel(mailbox.setAll).selectOption("no");
  await expect(wizard.mailbox(37, mailbox.discovered)).toHaveValue("no");
  await page.getByRole("button", { name: formTexts.continue, exact: true }).click();
  await wizard.shows("trust");
});

const undo = (page: Page) => page.getByRole("button", { name: formTexts.undo, exact: true });
const rowOf = (number: number) => ({
  fqdn: `mbx${number}.fabrikam.net`,
  thumbprint: `${thumbprint.slice(0, 36)}${(number + 4096).toString(16).toUpperCase()}`,
});
const rowsOf = (count: number) => ({
  "mailbox-servers": { servers: Array.from({ length: count }, (_, index) => rowOf(index + 1)) },
});

test("a removed row comes back with Undo, until something else changes", async ({ page, wizard, seed }) => {
  await seed(rowsOf(3));
  await wizard.open("mailbox-servers");
  await page.getByRole("button", { name: `${formTexts.remove}: ${mailbox.item} 2` }).click();
  await expect(wizard.mailbox(2, mailbox.fqdn)).toHaveValue("mbx3.fabrikam.net");
  await undo(page).click();
  await expect(wizard.mailbox(2, mailbox.fqdn)).toHaveValue("mbx2.fabrikam.net");
  await expect(wizard.mailbox(2, mailbox.thumbprint)).toHaveValue(rowOf(2).thumbprint);
  await expect(wizard.mailbox(3, mailbox.fqdn)).toHaveValue("mbx3.fabrikam.net");
  await expect(page.getByText(formTexts.undone)).toBeAttached();

  await page.getByRole("button", { name: formTexts.removeAll }).click();
  await expect(wizard.mailbox(1, mailbox.fqdn)).toHaveValue("");
  await expect(wizard.mailbox(1, mailbox.fqdn)).toBeFocused();
  await undo(page).click();
  await expect(wizard.mailbox(3, mailbox.fqdn)).toHaveValue("mbx3.fabrikam.net");

  await page.getByRole("button", { name: `${formTexts.remove}: ${mailbox.item} 1` }).click();
  await expect(undo(page)).toBeVisible();
  await wizard.mailbox(1, mailbox.fqdn).press("End");
  await page.keyboard.type("x");
  await expect(undo(page)).toHaveCount(0);
});

test("a removed name comes back with Undo, and a name that is there twice is noted", async ({ page, wizard, seed }) => {
  await seed({ "client-access": { servers: "cas01.fabrikam.net\ncas02.fabrikam.net" } });
  await wizard.open("client-access");
  await page.getByRole("button", { name: `${formTexts.remove}: ${clientAccess.item} 1` }).click();
  await undo(page).click();
  await expect(wizard.field(`${clientAccess.item} 1`)).toHaveValue("cas01.fabrikam.net");
  await wizard.type(wizard.field(`${clientAccess.item} 2`), "CAS01.fabrikam.net");
  await expect(page.getByText(formTexts.duplicate(1))).toBeVisible();
  // The error says the same.
  await page.getByRole("button", { name: formTexts.continue, exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByText(formTexts.duplicate(1))).toHaveCount(0);
  await wizard.type(wizard.field(`${clientAccess.item} 2`), "cas03.fabrikam.net");
  await expect(page.getByText(formTexts.duplicate(1))).toHaveCount(0);
});

test("a block of a spreadsheet goes to the rows of its names, without its heads", async ({ page, wizard, seed }) => {
  await seed(rowsOf(2));
  await wizard.open("mailbox-servers");
  const block = [
    "Full name\tCertificate name\tThumbprint\tLync has discovered it",
    `MBX1.fabrikam.net\tmail.fabrikam.net\t${thumbprint.toLowerCase()}\tYes`,
    `mbx8.fabrikam.net\t\t${thumbprint}\tno`,
    `mbx9.fabrikam.net\t\t\t`,
  ].join("\r\n");
  await paste(page, wizard.mailbox(2, mailbox.fqdn), block);
  await expect(
    page.getByText(valueNoteTexts.placedInTable({ added: 2, filled: 1, known: 0, kept: 0, left: 0 })),
  ).toBeVisible();
  await expect(wizard.mailbox(1, mailbox.fqdn)).toHaveValue("mbx1.fabrikam.net");
  await expect(wizard.mailbox(1, "Certificate name (if different)")).toHaveValue("mail.fabrikam.net");
  await expect(wizard.mailbox(1, mailbox.discovered)).toHaveValue("yes");
  await expect(wizard.mailbox(2, mailbox.fqdn)).toHaveValue("mbx2.fabrikam.net");
  await expect(wizard.mailbox(2, mailbox.thumbprint)).toHaveValue(rowOf(2).thumbprint);
  await expect(wizard.mailbox(3, mailbox.fqdn)).toHaveValue("mbx8.fabrikam.net");
  await expect(wizard.mailbox(3, mailbox.discovered)).toHaveValue("no");
  await expect(wizard.mailbox(4, mailbox.fqdn)).toHaveValue("mbx9.fabrikam.net");
  await undo(page).click();
  await expect(wizard.mailbox(2, mailbox.fqdn)).toHaveValue("mbx2.fabrikam.net");
  await expect(wizard.mailbox(3, mailbox.fqdn)).toHaveCount(0);
});

test("one certificate is given to every server, and a wrong thumbprint is not", async ({ page, wizard, seed }) => {
  await seed(rowsOf(3));
  await wizard.open("mailbox-servers");
  await page.getByText(mailbox.same, { exact: true }).click();
  const same = page.locator("[id=same-thumbprint]");
  await same.fill("12");
  await same.press("Enter");
  await expect(same).toHaveAccessibleDescription(/it needs 40/);
  await expect(page).toHaveURL(/mailbox-servers$/);
  await page.locator("[id=same-name]").fill("Mail.fabrikam.net");
  await same.fill(thumbprint);
  await page.getByRole("button", { name: mailbox.sameApply(3) }).click();
  await expect(wizard.mailbox(3, mailbox.thumbprint)).toHaveValue(thumbprint);
  await expect(wizard.mailbox(3, "Certificate name (if different)")).toHaveValue("mail.fabrikam.net");
  await undo(page).click();
  await expect(wizard.mailbox(3, mailbox.thumbprint)).toHaveValue(rowOf(3).thumbprint);
});

test("finding hides other rows, and never one with a problem", async ({ page, wizard, seed }) => {
  const draft = rowsOf(12);
  await seed({ ...draft, "mailbox-servers": { servers: [...draft["mailbox-servers"].servers, { fqdn: "bad" }] } });
  await wizard.open("mailbox-servers");
  await page.getByLabel(mailbox.find).fill("MBX7");
  await expect(page.getByText(mailbox.shown(1, 13))).toBeVisible();
  await expect(wizard.mailbox(7, mailbox.fqdn)).toBeVisible();
  await expect(wizard.mailbox(13, mailbox.fqdn)).toBeHidden();
  await page.getByLabel(mailbox.find).press("Enter");
  await expect(wizard.errorSummary).toHaveCount(0);
  await page.getByRole("button", { name: formTexts.continue, exact: true }).click();
  await expect(wizard.errorSummary).toBeFocused();
  await expect(wizard.mailbox(13, mailbox.fqdn)).toBeVisible();
  await expect(wizard.mailbox(7, mailbox.fqdn)).toBeVisible();
  await expect(wizard.mailbox(1, mailbox.fqdn)).toBeHidden();
  await wizard.errorSummary.getByRole("link").first().click();
  await expect(wizard.mailbox(13, mailbox.fqdn)).toBeFocused();
});

test("Enter goes down a column and continues from the last row", async ({ page, wizard, seed }) => {
  await seed({ ...draftOf("split-3"), ...rowsOf(2) });
  await wizard.open("mailbox-servers");
  await tabTo(page, wizard.mailbox(1, mailbox.thumbprint));
  await page.keyboard.press("Enter");
  await expect(wizard.mailbox(2, mailbox.thumbprint)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(wizard.mailbox(2, mailbox.discovered)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: `${formTexts.remove}: ${mailbox.item} 2` })).toBeFocused();
  await wizard.mailbox(2, mailbox.thumbprint).focus();
  await page.keyboard.press("Enter");
  await wizard.shows("trust");
});

test("200 names are pasted at once, and what is beyond is left out", async ({ page, wizard }) => {
  await wizard.open("mailbox-servers");
  await paste(
    page,
    wizard.mailbox(1, mailbox.fqdn),
    Array.from({ length: 210 }, (_, row) => `mbx${row + 1}.fabrikam.net`).join("\n"),
  );
  await expect(wizard.mailbox(200, mailbox.fqdn)).toHaveValue("mbx200.fabrikam.net");
  await expect(wizard.mailbox(201, mailbox.fqdn)).toHaveCount(0);
  await expect(wizard.mailbox(200, mailbox.fqdn)).toBeFocused();
});

test("fifty rows with tools, notes and a way back have no accessibility violations at 390 and 1440 pixels", async ({
  page,
  wizard,
  seed,
}) => {
  await seed(rowsOf(50));
  await wizard.open("mailbox-servers");
  await page.getByText(mailbox.same, { exact: true }).click();
  await page.getByRole("button", { name: `${formTexts.remove}: ${mailbox.item} 2`, exact: true }).click();
  await wizard.mailbox(2, mailbox.fqdn).fill("mbx1.fabrikam.net");
  await expect(page.getByText(formTexts.duplicate(1))).toBeVisible();
  await page.getByRole("button", { name: `${formTexts.remove}: ${mailbox.item} 5`, exact: true }).click();
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page), `at ${width} pixels`).toEqual([]);
  }
});
