import { canonicalJson } from "@/lib/answers/canonical-json";
import { planHash } from "@/lib/answers/plan-hash";
import { zipBundle } from "@/lib/bundle/zip";
import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { encodeShare, sharePath } from "@/lib/share/share-link";
import { mailboxServerFacts } from "@/lib/testing/example-facts";
import { outcome, resultJson } from "@/lib/testing/run-records";
import { compareTexts } from "@/components/messages/en/compare";
import { changeWords } from "@/lib/messages/en/answers/change";
import { nextChangeTexts } from "@/components/messages/en/next-change";
import { planTexts } from "@/components/messages/en/plan";
import { reviewTexts } from "@/components/messages/en/review";
import { startTexts } from "@/components/messages/en/start";
import type { Page } from "@playwright/test";
import { answersOf, draftOf, expect, storageKey, test } from "./fixtures";
import { ChecklistPage, dropFile } from "./pages/checklist-page";
import { freshFacts } from "./pages/fresh-facts";

const split = answersOf("split-3");
const { choices, suggestions, names } = nextChangeTexts;
const choice = (page: Page, goal: keyof typeof choices) => page.getByRole("button", { name: choices[goal].label });

/** The drafts of this browser, as they are stored. */
const stored = (page: Page) =>
  page.evaluate(
    (key) =>
      JSON.parse(window.localStorage.getItem(key) ?? "{}") as {
        readonly current: { readonly name?: string; readonly draft: Record<string, Record<string, unknown>> };
        readonly kept: readonly { readonly draft: unknown }[];
      },
    storageKey,
  );

test("a draft: settings again are a new named draft, complete, that follows the plan; the two compare", async ({
  page,
  planPage,
  seed,
}) => {
  await seed(draftOf("split-3"));
  await page.goto("/");
  await page.getByRole("button", { name: nextChangeTexts.of("CHG0031234") }).click();
  await choice(page, "reapply").click();
  await expect(page.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeVisible();
  const { current, kept } = await stored(page);
  expect(current.name).toBe(names.reapply("CHG0031234"));
  expect(current.draft).toMatchObject({ goal: { goal: "reapply" }, change: { follows: planHash(split) } });
  expect(kept.map(({ draft }) => draft)).toEqual([draftOf("split-3")]);

  await planPage.open();
  await page.getByRole("link", { name: planTexts.compareFollowed }).click();
  await expect(page.getByRole("region", { name: compareTexts.sides.first })).toContainText("0a97 07b5");
  await expect(page.getByRole("region", { name: compareTexts.sides.second })).toContainText(
    names.reapply("CHG0031234"),
  );
});

test("a link: a renewal asks for the new thumbprints and nothing else about the servers", async ({ page, wizard }) => {
  await page.goto(sharePath(encodeShare(canonicalJson(split))));
  await page.getByText(nextChangeTexts.title).click();
  await choice(page, "renew-certificate").click();
  await wizard.shows("mailbox-servers");
  const { current } = await stored(page);
  expect(current.draft["mailbox-servers"]).toMatchObject({
    servers: split.mailboxServers?.map(({ fqdn, thumbprint }) => ({
      fqdn,
      thumbprint: "",
      previousThumbprint: thumbprint,
    })),
  });
});

test("a bundle: turning off keeps the directories; a plan without Mailbox servers allows nothing else", async ({
  page,
}) => {
  const { bundle } = generateBundle(answersOf("turn-off"));
  await page.goto("/verify");
  await dropFile(page, bundle.name, zipBundle(bundle));
  await page.getByText(nextChangeTexts.title).click();
  await expect(page.getByText(nextChangeTexts.impossible["no-mailbox-servers"])).toHaveCount(3);
  await expect(choice(page, "reapply")).toHaveCount(0);
  await choice(page, "turn-off").click();
  await expect(page.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeVisible();
  expect((await stored(page)).current.draft).toMatchObject({
    "client-access": { servers: answersOf("turn-off").clientAccessServers?.join("\n") },
  });
});

test("facts beside a plan: servers that lost their settings get a change of their own, the others are left out", async ({
  page,
  seed,
}) => {
  await seed(draftOf("split-3"));
  const checklist = new ChecklistPage(page);
  await checklist.open();
  const written = { imServerName: "pool01.contoso.com", imCertificateThumbprint: "" };
  const [first] = split.mailboxServers ?? [];
  written.imCertificateThumbprint = first?.thumbprint ?? "";
  await checklist.choose([
    {
      name: "facts-MBX01.json",
      text: freshFacts("Get-MailboxServerFacts", "MBX01", {
        "web-config": { ...mailboxServerFacts["web-config"], ...written },
        certificates: { error: "not asked" },
      }),
    },
    { name: "facts-MBX02.json", text: freshFacts("Get-MailboxServerFacts", "MBX02") },
  ]);
  await expect(checklist.records).toContainText(
    `mbx02.contoso.com: ${suggestions.findings["settings-lost"](["IMCertificateThumbprint", "IMServerName"])}.`,
  );
  await expect(checklist.records).toContainText(suggestions.leftOut(["mbx01.contoso.com", "mbx03.contoso.com"]));
  await page.getByRole("button", { name: suggestions.start(choices.reapply.label) }).click();
  await expect(page.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeVisible();
  const { current, kept } = await stored(page);
  expect(current.draft["mailbox-servers"]).toMatchObject({ servers: [{ fqdn: "mbx02.contoso.com" }] });
  expect(kept).toHaveLength(1);
});

test("a test that found drift offers the change that mends it, on that server", async ({ page, seed }) => {
  await seed(draftOf("split-3"));
  const checklist = new ChecklistPage(page);
  await checklist.open();
  const targets = [outcome("im-certificate", "mbx03.contoso.com", "failed")];
  const run = { script: "Test-OwaImConfig", computer: "MBX03", mode: "verify", exitCode: 5, targets };
  await dropFile(page, "result-Test.json", Buffer.from(resultJson(generatePlan(split), run)));
  await expect(checklist.records).toContainText(`mbx03.contoso.com: ${suggestions.findings.drifted()}.`);
  await page.getByRole("button", { name: suggestions.start(choices["renew-certificate"].label) }).click();
  await expect(page).toHaveURL(/\/wizard\/mailbox-servers/);
  const { current } = await stored(page);
  expect(current.draft["mailbox-servers"]).toMatchObject({ servers: [{ fqdn: "mbx03.contoso.com", thumbprint: "" }] });
});

test("the start page asks what happened, and each answer leads to its goal", async ({ page, wizard }) => {
  await page.goto("/");
  await wizard.isLive();
  await expect(page.getByRole("heading", { name: startTexts.happenedTitle })).toBeVisible();
  for (const goal of ["reapply", "renew-certificate", "repair-duplicate", "integrate", "turn-off"] as const) {
    await page.goto("/");
    await wizard.isLive();
    await page.getByRole("link", { name: startTexts.happened[goal].label }).click();
    await wizard.shows("versions");
    expect((await stored(page)).current.draft["goal"]).toEqual({ goal });
  }
});

test("the plan that is followed has a field that may stay empty, and what is no hash is refused", async ({
  page,
  seed,
  wizard,
}) => {
  await seed(draftOf("reapply"));
  await wizard.open("change");
  const field = wizard.field(changeWords["change.follows"].label);
  await expect(field).toHaveValue("");
  await field.fill("0a97 07b5");
  await wizard.continue();
  await expect(page.getByRole("alert").first()).toContainText("64");
  await field.fill(planHash(split).toUpperCase());
  await wizard.continue();
  await expect(page.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeVisible();
});
