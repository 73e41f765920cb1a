import type { Locator, Page } from "@playwright/test";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { zipBundle } from "@/lib/bundle/zip";
import { generateBundle } from "@/lib/generate/generate";
import { encodeShare, sharePath } from "@/lib/share/share-link";
import { answersOf as answersFrom } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { compareTexts } from "@/components/messages/en/compare";
import { answersOf, draftOf, expect, test } from "./fixtures";
import { tabTo } from "./pages/keyboard";

const other = answersFrom({
  ...(scenarios["split-3"] as object),
  clientAccessServers: ["cas01.contoso.com", "cas04.contoso.com"],
  trustedApplication: { applicationId: "OutlookWebApp", port: 5188 },
});
const link = `https://wizard.example${sharePath(encodeShare(canonicalJson(other)))}`;

const side = (page: Page, which: "first" | "second"): Locator =>
  page.getByRole("region", { name: compareTexts.sides[which], exact: true });
const paste = async (section: Locator, text: string) => {
  await section.getByLabel(compareTexts.pasteLabel).fill(text);
  await section.getByRole("button", { name: new RegExp(`^${compareTexts.pasteButton}`) }).click();
};
/** The first of the list is the present draft; the empty entry is before it. */
const choosePresent = async (section: Locator) => {
  await section.getByLabel(compareTexts.source).selectOption({ index: 1 });
  await section.getByRole("button", { name: new RegExp(`^${compareTexts.choose}:`) }).click();
};

test("the present draft and a link are compared: answers, commands and files", async ({ page, seed }) => {
  await seed(draftOf("split-3"));
  await page.goto("/compare");
  await expect(side(page, "first")).toContainText("0a97 07b5");
  await side(page, "first")
    .getByRole("button", { name: new RegExp(compareTexts.other) })
    .click();
  await choosePresent(side(page, "first"));
  await expect(side(page, "first")).toContainText("0a97 07b5");
  await expect(side(page, "first").getByRole("heading", { name: compareTexts.sides.first })).toBeFocused();
  await expect(page.getByText(compareTexts.waitingOne)).toBeVisible();
  await paste(side(page, "second"), link);

  await expect(page.getByText(`${compareTexts.answersDiffer(2)}.`)).toBeVisible();
  const servers = page.getByRole("region", { name: "Client Access servers" });
  await expect(servers).toContainText("cas04.contoso.com");
  await expect(servers).not.toContainText("cas01.contoso.com");
  const commands = page.getByRole("region", { name: compareTexts.commandsLabel });
  await expect(commands).toContainText("-Port 5199");
  await expect(commands).toContainText("-Port 5188");
  await page.locator("summary", { hasText: "lync/Set-LyncTrust.ps1" }).click();
  await expect(page.getByRole("region", { name: compareTexts.fileLabelOf("lync/Set-LyncTrust.ps1") })).toContainText(
    "Port = 5188",
  );
});

test("a bundle and the answers.json in it are the same revision", async ({ page }) => {
  const { bundle } = generateBundle(answersOf("split-3"));
  await page.goto("/compare");
  await side(page, "first")
    .getByLabel(compareTexts.fileLabel)
    .setInputFiles({ name: bundle.name, mimeType: "application/zip", buffer: Buffer.from(zipBundle(bundle)) });
  await expect(side(page, "first")).toContainText(bundle.name);
  await side(page, "second")
    .getByLabel(compareTexts.fileLabel)
    .setInputFiles({
      name: "answers.json",
      mimeType: "application/json",
      buffer: Buffer.from(canonicalJson(answersOf("split-3"))),
    });
  await expect(page.getByText(compareTexts.same)).toBeVisible();
});

test("each file that is no revision is refused with its reason, and can be chosen anew", async ({ page }) => {
  await page.goto("/compare");
  const first = side(page, "first");
  await first.getByRole("button", { name: new RegExp(`^${compareTexts.pasteButton}`) }).click();
  await expect(first.getByText(compareTexts.pasteEmpty)).toBeVisible();
  await paste(first, link.slice(0, -3));
  await expect(first.getByRole("alert")).toContainText("The end of this link is missing");
  const file = first.getByLabel(compareTexts.fileLabel);
  await file.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(first.getByRole("alert")).toContainText("not a set of answers");
  await file.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from([0xc3, 0x28]) });
  await expect(first.getByRole("alert")).toContainText("not text in UTF-8");
  await paste(first, link);
  await expect(first).toContainText(compareTexts.fromLink);
  await first.getByRole("button", { name: new RegExp(compareTexts.other) }).click();
  await expect(first.getByLabel(compareTexts.pasteLabel)).toBeVisible();
});

test("an incomplete draft is compared by its answers alone", async ({ page, seed }) => {
  await seed({ ...draftOf("split-3"), "lync-pool": {} });
  await page.goto("/compare");
  await expect(side(page, "first")).toContainText(compareTexts.incomplete);
  await paste(side(page, "second"), link);
  await expect(page.getByText(compareTexts.noPlans)).toBeVisible();
  await expect(page.getByRole("region", { name: "Lync pool" })).toContainText("pool01.contoso.com");
});

test("two plans are compared by keyboard alone", async ({ page, seed }) => {
  await seed(draftOf("split-3"));
  await page.goto("/compare");
  const second = side(page, "second");
  await tabTo(page, second.getByLabel(compareTexts.source));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, second.getByRole("button", { name: new RegExp(`^${compareTexts.choose}:`) }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(compareTexts.same)).toBeVisible();
});
