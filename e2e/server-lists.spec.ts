import type { Locator, Page } from "@playwright/test";
import { en } from "@/components/messages/en";
import { draftOf, expect, test } from "./fixtures";
import { tabTo } from "./pages/keyboard";

const { clientAccess, mailbox, policies } = en.fields;
const thumbprint = "E2CE643F53C82D5DFAF4C248D21518E6F71B2139";

/** Puts text on the clipboard through a page element and pastes it with the keyboard, as a person does. */
async function paste(page: Page, target: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await target.focus();
  await page.keyboard.press("Control+V");
}

test("a pasted thumbprint loses its spaces and its invisible mark, and the page says so", async ({ page, wizard }) => {
  await wizard.open("mailbox-servers");
  const field = wizard.mailbox(1, mailbox.thumbprint);
  await paste(page, field, `\u200e${thumbprint.toLowerCase().replace(/(..)(?=.)/g, "$1 ")}`);
  await expect(field).toHaveValue(thumbprint);
  await expect(page.getByText(/Removed from what you entered: .*19 spaces/)).toContainText("U+200E left-to-right mark");
  await expect(field).toHaveAccessibleDescription(/U\+200E left-to-right mark/);
});

test("a typed thumbprint is cleaned when its field is left", async ({ page, wizard }) => {
  await wizard.open("mailbox-servers");
  await wizard.type(wizard.mailbox(1, mailbox.thumbprint), `${thumbprint.slice(0, 20)} ${thumbprint.slice(20)}`);
  await page.keyboard.press("Tab");
  await expect(wizard.mailbox(1, mailbox.thumbprint)).toHaveValue(thumbprint);
  await expect(page.getByText("Removed from what you entered: 1 space.")).toBeVisible();
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
  await expect(page.getByText(en.form.rowsPasted(4))).toBeVisible();
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
  await wizard.choose(policies.named.label);
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
  await page.getByRole("button", { name: `${en.form.remove}: ${mailbox.item} 1` }).focus();
  await page.keyboard.press("Enter");
  await expect(wizard.mailbox(1, mailbox.fqdn)).toBeFocused();
  await expect(wizard.mailbox(1, mailbox.fqdn)).toHaveValue("mbx02.contoso.com");
  await expect(page.getByText(en.form.rowRemoved(mailbox.item, 1))).toBeAttached();
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
  await page.getByRole("button", { name: en.form.continue, exact: true }).click();
  await expect(wizard.errorSummary.getByRole("link")).toHaveCount(50);
  await wizard.errorSummary.getByRole("link").nth(49).click();
  await expect(wizard.mailbox(50, mailbox.thumbprint)).toBeFocused();

  await paste(page, wizard.mailbox(1, mailbox.thumbprint), prints.join("\r\n"));
  await expect(wizard.mailbox(50, mailbox.thumbprint)).toHaveValue(prints[49] ?? "");
  await page.getByLabel(mailbox.setAll).selectOption("no");
  await expect(wizard.mailbox(37, mailbox.discovered)).toHaveValue("no");
  await page.getByRole("button", { name: en.form.continue, exact: true }).click();
  await wizard.shows("trust");
});
