import { draftFromAnswers } from "@/lib/draft/draft";
import { generateBundle } from "@/lib/generate/generate";
import { changeRequest } from "@/lib/messages/en/change-request";
import { answersOf as answersFrom } from "@/lib/testing/example-answers";
import { longNames } from "@/lib/testing/large-answers";
import { checklistTexts } from "@/components/messages/en/checklist";
import { planTexts } from "@/components/messages/en/plan";
import { fileTexts } from "@/components/messages/en/files";
import { draftOf, expect, test } from "./fixtures";

test("a document of the bundle is shown as it looks, where no program could run", async ({ page, planPage, seed }) => {
  await seed(draftOf("hostile-text"));
  await planPage.open();
  const document = await planPage.showDocument("change-request.html");
  await expect(document.getByRole("heading", { level: 1, name: changeRequest.title })).toBeVisible();
  // Its own style sheet counts, under the policy of the page.
  await expect(document.locator("main")).toHaveCSS("max-width", "960px");
  const frame = page.locator(`iframe[title="${fileTexts.document("change-request.html")}"]`);
  await expect(frame).toHaveAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
  await expect(page.getByRole("region", { name: "change-request.html", exact: true })).toHaveCount(0);
  await page.getByLabel(fileTexts.asText, { exact: true }).check();
  await expect(page.getByRole("region", { name: "change-request.html", exact: true })).toBeVisible();
});

/** Between margins of 15 mm, A4 is 680 pixels wide and Letter 703. */
const paper = { width: 680, height: 960 };

for (const [path, action] of [
  ["/plan", planTexts.download],
  ["/checklist", checklistTexts.ifDifferent],
] as const)
  test(`paper shows all of ${path}, without what is for the screen, and nothing wider than itself`, async ({
    page,
    seed,
  }) => {
    await seed(draftFromAnswers(answersFrom(longNames())));
    await page.setViewportSize(paper);
    await page.goto(path);
    await expect(page.getByTestId("fingerprint")).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(page.locator("main details:not([open])")).toHaveCount(0);
    await expect(page.getByRole("navigation")).toHaveCount(0);
    // Values that lead to their answers are buttons too, and are read as text.
    await expect(page.getByRole("button", { name: action })).toHaveCount(0);
    expect(await page.evaluate(cutOff)).toEqual([]);
  });

for (const path of ["change-request.html", "checklist.html"])
  test(`paper shows all of ${path}, and nothing wider than itself`, async ({ page }) => {
    const { bundle } = generateBundle(answersFrom(longNames()));
    await page.setViewportSize(paper);
    await page.setContent(bundle.files.find((file) => file.path === path)?.text ?? "");
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(cutOff)).toEqual([]);
  });

/** What ends behind the right edge: boxes, and texts that leave theirs. Runs in the page. */
function cutOff(): readonly string[] {
  const isSeen = (place: Element) => place.getClientRects().length > 0 && place.closest(".sr-only") === null;
  const places = [...document.querySelectorAll("main, main *")].filter(isSeen);
  const text = document.createRange();
  const rightOf = (node: Node) => {
    text.selectNodeContents(node);
    return text.getBoundingClientRect().right;
  };
  return places.flatMap((place) => {
    const texts = [...place.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const rights = [...texts.map(rightOf), place.children.length === 0 ? place.getBoundingClientRect().right : 0];
    const isWide = Math.max(...rights) > window.innerWidth + 1;
    return isWide ? [`${place.tagName} ${place.textContent.slice(0, 40)}`] : [];
  });
}
