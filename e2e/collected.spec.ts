import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { collectedAnswers, collectedFacts, type CollectedSize } from "@/lib/testing/collected-facts";
import { startTexts } from "@/components/messages/en/start";
import { factsTexts } from "@/components/messages/en/facts";
import { answerWords } from "@/lib/messages/en/answer-words";
import { reviewTexts } from "@/components/messages/en/review";
import { expect, test } from "./fixtures";
import { dropFiles, textFile } from "./pages/dropped-files";
import type { WizardPage } from "./pages/wizard-page";

/*
 * What the collectors wrote in the lab goes through the page; the answers of the bundle that it makes are those with which
 * e2e/lab/scripts/collect.test.ts makes its own and succeeds in the world from which the files are.
 */

const filesOf = (size: CollectedSize) => collectedFacts(size).map(({ name, text }) => textFile(name, text));

async function typeTheChange(page: Page, wizard: WizardPage): Promise<void> {
  await page.goto("/wizard/change");
  await wizard.isLive();
  await page.getByRole("textbox", { name: new RegExp(`^${answerWords["change.reference"].label}`) }).fill("CHG0031234");
  await wizard.continue();
  await page.getByRole("link", { name: reviewTexts.toPlan }).first().click();
}

test("files of the lab, dropped on the start page, make the bundle that succeeds there: 1 server", async ({
  page,
  wizard,
  planPage,
}) => {
  await page.goto("/");
  await wizard.isLive();
  await dropFiles(page, filesOf(1));
  await expect(page.getByRole("heading", { name: factsTexts.title })).toBeFocused();
  await page.getByRole("link", { name: startTexts.happened.integrate.label }).click();
  await wizard.shows("versions");
  await typeTheChange(page, wizard);
  expect(await answersIn(await planPage.download())).toBe(collectedAnswers(1));
});

test("files of the lab, dropped one by one on a section and the last one first, do so as well: 3 servers", async ({
  page,
  seed,
  wizard,
  planPage,
}) => {
  await seed({ goal: { goal: "integrate" } });
  await wizard.open("policies");
  const files = filesOf(3).toReversed();
  for (const [index, file] of files.entries()) {
    await dropFiles(page, [file]);
    await expect.poll(() => keptHosts(page)).toHaveLength(index + 1);
  }
  await typeTheChange(page, wizard);
  expect(await answersIn(await planPage.download())).toBe(collectedAnswers(3));
});

test("files of the lab, dropped together in any order, do so as well: 12 servers", async ({
  page,
  wizard,
  planPage,
}) => {
  await page.goto("/");
  await wizard.isLive();
  const files = filesOf(12);
  await dropFiles(page, [...files.slice(5), ...files.slice(0, 5)]);
  await expect(page.getByRole("heading", { name: factsTexts.title })).toBeFocused();
  await page.getByRole("link", { name: startTexts.happened.integrate.label }).click();
  await wizard.shows("versions");
  await typeTheChange(page, wizard);
  expect(await answersIn(await planPage.download())).toBe(collectedAnswers(12));
});

/** The computers whose facts the page has kept. */
function keptHosts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    Object.keys(window.localStorage)
      .filter((key) => key.includes(".facts."))
      .flatMap((key) => [...(window.localStorage.getItem(key) ?? "").matchAll(/"host":"([^"]+)"/g)])
      .map(([, host = ""]) => host),
  );
}

function answersIn({ bytes }: { readonly bytes: Buffer }): string {
  const file = unzipSync(bytes)["answers.json"];
  if (!file) throw new Error("The bundle holds no answers.json.");
  return strFromU8(file);
}
