import { wordsOfAnswer } from "@/lib/messages/answer-names";
import { problemWords } from "@/lib/messages/en/problems";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";
import { answerWords } from "@/lib/messages/en/answer-words";
import { reviewTexts } from "@/components/messages/en/review";
import { sectionNames } from "@/components/messages/en/section-names";
import { draftOf, expect, test } from "./fixtures";
import { tabTo } from "./pages/keyboard";

/** What is wrong in each section when nothing was answered, and the control to which the first link leads. */
const empty: readonly { readonly id: SectionId; readonly messages: readonly string[]; readonly firstField: string }[] =
  [
    { id: "goal", messages: ["goal"], firstField: "goal" },
    { id: "versions", messages: ["exchange.version", "lync.version"], firstField: "exchange.version" },
    { id: "unified-messaging", messages: ["um.placement"], firstField: "um.placement" },
    { id: "lync-pool", messages: ["lync.poolFqdn"], firstField: "lync.poolFqdn" },
    { id: "client-access", messages: ["clientAccessServers"], firstField: "clientAccessServers[0]" },
    { id: "mailbox-servers", messages: ["mailboxServers"], firstField: "mailboxServers[0].fqdn" },
    { id: "policies", messages: ["mailboxPolicies.scope"], firstField: "mailboxPolicies.scope" },
  ];

for (const { id, messages, firstField } of empty) {
  test(`${id}: Continue on an empty section moves the focus to a summary whose links focus the controls`, async ({
    page,
    wizard,
  }) => {
    await wizard.open(id);
    await wizard.continue();
    await expect(wizard.errorSummary).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    const texts = messages.map((path) => wordsOfAnswer(path, problemWords)?.missing ?? "");
    await expect(wizard.errorSummary.getByRole("link")).toHaveText(texts);

    await tabTo(page, wizard.errorSummary.getByRole("link").first());
    await page.keyboard.press("Enter");
    const field = page.locator(`[id="${firstField}"]`);
    await expect(field).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`/wizard/${id}$`));
    await expect(page.locator(`[id="${firstField}-error"]`)).toContainText(texts[0] ?? "");
  });
}

test("trust: a missing SiteId and a port that Exchange needs are both said at their controls", async ({
  page,
  wizard,
  seed,
}) => {
  await seed({ ...draftOf("split-3"), trust: {} });
  await wizard.open("trust");
  await wizard.type(wizard.field(answerWords["trustedApplication.port"].label), "5061");
  await wizard.continue();
  await expect(wizard.errorSummary.getByRole("link")).toHaveCount(2);
  const port = wizard.field(answerWords["trustedApplication.port"].label);
  await expect(port).toHaveAttribute("aria-invalid", "true");
  await expect(port).toHaveAccessibleDescription(/5061 is used by/);
  await expect(wizard.field(answerWords["lync.siteId"].label)).toHaveAccessibleDescription(/Enter the SiteId/);
  await wizard.type(port, "5199");
  await wizard.type(wizard.field(answerWords["lync.siteId"].label), "Munich");
  await wizard.continue();
  await wizard.shows("policies");
  await expect(page).not.toHaveTitle(/^Error: /);
});

test("change: numbers, dates and paths are checked, and everything may stay as it is", async ({
  page,
  wizard,
  seed,
}) => {
  await seed(draftOf("split-3"));
  await wizard.open("change");
  const { parts } = answerWords["change.windowStart"];
  await wizard.type(wizard.field(answerWords["change.windowMinutes"].label), "two hours");
  await wizard.type(wizard.field(parts.windowDate.label), "tomorrow");
  await wizard.type(wizard.field(answerWords.recordsDirectory.label), "logs");
  await wizard.continue();
  await expect(wizard.errorSummary.getByRole("link")).toHaveCount(3);
  await wizard.type(wizard.field(answerWords["change.windowMinutes"].label), "120");
  for (const part of Object.values(parts)) await wizard.type(wizard.field(part.label), "");
  await wizard.type(wizard.field(answerWords.recordsDirectory.label), "");
  await wizard.continue();
  await expect(page).toHaveURL(/\/wizard\/review$/);
});

const hostile = [
  { typed: "pool\u202e01.contoso.com", said: "U+202E" },
  { typed: "pool\u2019s.contoso.com", said: "U+2019" },
  { typed: "<img src=x onerror=alert(1)>", said: "less-than sign" },
];

for (const { typed, said } of hostile) {
  test(`a refused character is named as ${said} and never becomes markup [criterion 8] [criterion 57] [criterion 66]`, async ({
    page,
    wizard,
  }) => {
    page.on("dialog", () => expect.soft("a dialog").toBe("none"));
    await wizard.open("lync-pool");
    await wizard.field(answerWords["lync.poolFqdn"].label).fill(typed);
    await wizard.continue();
    await expect(wizard.errorSummary).toContainText(said);
    await expect(page.locator("img")).toHaveCount(0);
    await page.goto("/wizard/review");
    // What cannot be seen is marked by its number wherever it is shown again.
    await expect(page.locator("main")).toContainText(said === "U+202E" ? "poolU+202E01.contoso.com" : typed);
    await expect(page.locator("img")).toHaveCount(0);
  });
}

test("a contradiction with another section is said where it can be mended", async ({ wizard, seed }) => {
  const draft = draftOf("split-3");
  await seed({ ...draft, "lync-pool": { poolFqdn: "cas02.contoso.com" } });
  await wizard.open("client-access");
  await wizard.continue();
  await expect(wizard.errorSummary).toContainText("Client Access server 2");
  await wizard.errorSummary.getByRole("link").click();
  await expect(wizard.field("Client Access server 2")).toBeFocused();
});

test("the review lists every problem with a link that comes back to it", async ({ page, wizard, seed }) => {
  await seed({ ...draftOf("split-3"), "lync-pool": {} });
  await page.goto("/wizard/review");
  await page.getByRole("link", { name: answerWords["lync.poolFqdn"].missing }).click();
  await wizard.shows("lync-pool");
  await wizard.type(wizard.field(answerWords["lync.poolFqdn"].label), "pool01.contoso.com");
  await wizard.continue();
  await expect(page.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeVisible();
  await expect(page.getByRole("link", { name: reviewTexts.toPlan }).first()).toBeVisible();
});

test("Change leads to a section and back to the review", async ({ page, wizard, seed }) => {
  await seed(draftOf("split-3"));
  await page.goto("/wizard/review");
  for (const id of sectionIds) {
    await page.getByRole("region", { name: sectionNames[id] }).getByRole("link").first().click();
    await wizard.shows(id);
    await wizard.continue();
    await expect(page).toHaveURL(/\/wizard\/review#answer-/);
  }
});
