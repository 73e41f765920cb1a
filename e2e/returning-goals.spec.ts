import { answerWords } from "@/lib/messages/en/answer-words";
import { certificateFileTexts as fileTexts } from "@/components/messages/en/certificate-files";
import { factsTexts } from "@/components/messages/en/facts";
import { startTexts } from "@/components/messages/en/start";
import { mailboxServersWords } from "@/lib/messages/en/answers/mailbox-servers";
import { noText } from "@/lib/messages/en/no-text";
import { reviewTexts } from "@/components/messages/en/review";
import type { SectionId } from "@/lib/answers/section-ids";
import { planHash } from "@/lib/answers/plan-hash";
import { deep } from "@/lib/testing/run-count";
import { fileOf, madeCertificate } from "@/lib/testing/certificate-files";
import { answersOf, draftOf, expect, test } from "./fixtures";
import { dropFiles } from "./pages/dropped-files";
import { tabTo } from "./pages/keyboard";

/** The sections that each is asked, in order, after the goal. */
const journeys: readonly { readonly name: string; readonly asked: readonly SectionId[] }[] = [
  { name: "reapply", asked: ["versions", "lync-pool", "client-access", "mailbox-servers", "policies", "change"] },
  { name: "renew", asked: ["versions", "lync-pool", "mailbox-servers", "change"] },
  {
    name: "renew-renamed",
    asked: ["versions", "lync-pool", "mailbox-servers", "unified-messaging", "trust", "change"],
  },
  { name: "repair", asked: ["versions", "lync-pool", "mailbox-servers", "trust", "change"] },
];

/** Roles on one computer change nothing of how the pages are built: in `npm run test:deep`. */
const alike: readonly string[] = ["reapply", "renew", "repair"];
const onOneComputer = journeys
  .filter(({ name }) => deep && alike.includes(name))
  .map(({ name, asked }) => ({ name: `${name}-same-computer`, asked }));

/** The same pages as a renewal, and one more. */
const oneMore = "renew-renamed";

for (const { name, asked } of [...journeys.filter(({ name }) => deep || name !== oneMore), ...onOneComputer]) {
  test(`${name}: the keyboard alone leads from the start page to the plan, forward only`, async ({
    page,
    wizard,
    planPage,
  }) => {
    test.slow();
    const answers = answersOf(name);
    await page.goto("/");
    await tabTo(page, page.getByRole("link", { name: startTexts.happened[answers.goal].label }));
    await page.keyboard.press("Enter");
    for (const id of asked) await wizard.answer(id, answers);

    await expect(page.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeVisible();
    await tabTo(page, page.getByRole("link", { name: reviewTexts.toPlan }).first());
    await page.keyboard.press("Enter");
    await expect(planPage.downloadButton).toBeVisible();
    expect(await planPage.hash()).toBe(planHash(answers));
  });
}

test("reapply: both lists may stay empty", async ({ page, wizard, seed }) => {
  const { "client-access": _servers, policies: _policies, ...draft } = draftOf("reapply");
  await seed(draft);
  await wizard.open("client-access");
  await wizard.continue();
  await wizard.shows("mailbox-servers");
  await wizard.open("policies");
  await wizard.continue();
  await wizard.shows("change");
  await wizard.continue();
  await expect(page.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeVisible();
  await expect(page.getByRole("link", { name: reviewTexts.toPlan }).first()).toBeVisible();
});

test("repair: a server that Lync does not list is refused on the page of the servers", async ({ wizard, seed }) => {
  await seed(draftOf("repair"));
  await wizard.open("mailbox-servers");
  await wizard.mailbox(1, answerWords["mailboxServers[].discoveredByLync"].label).selectOption("no");
  await wizard.continue();
  await expect(wizard.errorSummary).toBeVisible();
});

test.describe("renew: certificate files", () => {
  test.beforeEach(async ({ page, wizard, seed }) => {
    const draft = draftOf("renew");
    const servers = (draft["mailbox-servers"]?.servers ?? []).map(({ thumbprint: _, ...row }) => row);
    await seed({ ...draft, "mailbox-servers": { servers } });
    await wizard.open("mailbox-servers");
    await page.getByText(fileTexts.title).click();
  });
  const nameInRow = () => {
    const [first] = answersOf("renew").mailboxServers ?? [];
    return first?.certificateName ?? "";
  };

  test("a chain fills the row that expects the name, beside the old certificate", async ({ page, wizard }) => {
    const leaf = await madeCertificate({ name: nameInRow(), until: 20 }, Date.now());
    const signer = await madeCertificate({ name: "Contoso Issuing CA", usages: [], authority: true }, Date.now());
    const buffer = Buffer.from(fileOf.p7b(signer, leaf));
    await page.getByLabel(fileTexts.label).setInputFiles({ name: "new.p7b", mimeType: "", buffer });
    await expect(page.getByText(fileTexts.remarks["expires-soon"])).toBeVisible();
    await expect(wizard.mailbox(1, mailboxServersWords["mailboxServers[].thumbprint"].besideOld)).toHaveValue(
      /^[0-9A-F]{40}$/,
    );
    await expect(page.getByRole("columnheader", { name: fileTexts.old })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(wizard.mailbox(1, mailboxServersWords["mailboxServers[].thumbprint"].besideOld)).toHaveValue("");
  });

  test("another name changes nothing until a server is chosen, and a key file is refused", async ({ page, wizard }) => {
    const other = await madeCertificate({ name: "other.contoso.com" }, Date.now());
    await page.getByLabel(fileTexts.label).setInputFiles([
      { name: "other.cer", mimeType: "", buffer: Buffer.from(fileOf.der(other)) },
      { name: "key.pfx", mimeType: "", buffer: Buffer.from("never read") },
    ]);
    await expect(page.getByText(fileTexts.otherName("other.contoso.com"))).toBeVisible();
    await expect(page.getByText(fileTexts.refused["private-key"])).toBeVisible();
    await expect(wizard.mailbox(1, mailboxServersWords["mailboxServers[].thumbprint"].besideOld)).toHaveValue("");
    await page.getByLabel(fileTexts.chooseServer).selectOption({ index: 1 });
    await page.getByRole("button", { name: fileTexts.use }).click();
    await expect(wizard.mailbox(1, mailboxServersWords["mailboxServers[].thumbprint"].besideOld)).toHaveValue(
      /^[0-9A-F]{40}$/,
    );
  });
});

test("renew: a certificate dropped on the start page, and one beside its box, are read in the box", async ({
  page,
  seed,
  wizard,
}) => {
  await seed(draftOf("split-3"));
  await page.goto("/");
  await wizard.isLive();
  const [first, second] = await Promise.all(
    ["mbx01", "mbx02"].map((name) => madeCertificate({ name: `${name}.contoso.com` }, Date.now())),
  );
  if (!first || !second) throw new Error("Two certificates were made.");
  await dropFiles(page, [{ name: "mbx01.cer", bytes: fileOf.der(first) }]);
  await expect(page.getByRole("region", { name: factsTexts.title })).toContainText(noText.certificate);
  await page.getByRole("button", { name: factsTexts.certificateFiles.after("CHG0031234") }).click();
  const thumbprint = (row: number) => wizard.mailbox(row, mailboxServersWords["mailboxServers[].thumbprint"].besideOld);
  await expect(thumbprint(1)).toHaveValue(/^[0-9A-F]{40}$/);
  await dropFiles(page, [{ name: "mbx02.crt", bytes: fileOf.pem(second) }]);
  await expect(thumbprint(2)).toHaveValue(/^[0-9A-F]{40}$/);
  await expect(page.getByLabel(fileTexts.label)).toBeFocused();
  await expect(page.getByRole("region", { name: factsTexts.title })).toHaveCount(0);
});
