import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { planHash } from "@/lib/answers/plan-hash";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";
import type { Answers } from "@/lib/answers/types";
import { fileTexts } from "@/components/messages/en/files";
import { reviewTexts } from "@/components/messages/en/review";
import { startTexts } from "@/components/messages/en/start";
import { answersOf, draftOf, expect, test } from "./fixtures";
import { tabTo } from "./pages/keyboard";
import { savedBy } from "./pages/plan-page";

const journeys: readonly { readonly name: string; readonly skipped: readonly SectionId[] }[] = [
  { name: "same-computer", skipped: ["trust"] },
  { name: "split-3", skipped: [] },
  { name: "turn-off", skipped: ["unified-messaging", "lync-pool", "mailbox-servers", "trust"] },
];

for (const { name, skipped } of journeys) {
  test(`${name}: the keyboard alone leads from the start page to the bundle, with the bytes of the command line and the API [criterion 41]`, async ({
    page,
    wizard,
    planPage,
    request,
  }) => {
    test.slow();
    const answers = answersOf(name);
    await page.goto("/");
    await tabTo(page, page.getByRole("link", { name: startTexts.happened[answers.goal].label }));
    await page.keyboard.press("Enter");
    for (const id of sectionIds.filter((section) => section !== "goal" && !skipped.includes(section)))
      await wizard.answer(id, answers);

    await expect(page.getByRole("heading", { level: 1, name: reviewTexts.title })).toBeFocused();
    await tabTo(page, page.getByRole("link", { name: reviewTexts.toPlan }).first());
    await page.keyboard.press("Enter");
    await expect(planPage.downloadButton).toBeVisible();
    await tabTo(page, planPage.downloadButton);
    const saved = await savedBy(page, () => page.keyboard.press("Enter"));

    expect(saved.name).toBe(`owa-im-${planHash(answers).slice(0, 8)}.zip`);
    expect(saved.bytes.equals(bundleOfCommandLine(answers))).toBe(true);
    const response = await request.post("/api/bundle", { data: answers });
    expect(response.status()).toBe(200);
    expect(saved.bytes.equals(await response.body())).toBe(true);
  });
}

test("what is shown of a file is what is downloaded, and its plan hash is the one on screen [criterion 44]", async ({
  page,
  planPage,
  seed,
}) => {
  await seed(draftOf("split-3"));
  await planPage.open();
  const hash = await planPage.hash();
  expect(hash).toBe(planHash(answersOf("split-3")));
  await expect(page.getByTestId("fingerprint")).toHaveText(`${hash.slice(0, 4)} ${hash.slice(4, 8)}`);

  const shown = await planPage.fileText("lync/Set-LyncTrust.ps1");
  const saved = await savedBy(page, () =>
    page.getByRole("button", { name: fileTexts.downloadNamed("lync/Set-LyncTrust.ps1") }).click(),
  );
  expect(saved.name).toBe("Set-LyncTrust.ps1");
  expect(saved.bytes.toString("latin1")).toBe(shown.replaceAll("\n", "\r\n"));
  expect(shown).toContain(hash);
});

function bundleOfCommandLine(answers: Answers): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "owa-im-e2e-"));
  try {
    const [source, archive] = [join(folder, "answers.json"), join(folder, "bundle.zip")];
    writeFileSync(source, canonicalJson(answers));
    execFileSync(
      process.execPath,
      [join("node_modules", "tsx", "dist", "cli.mjs"), join("scripts", "generate.ts"), source, "--zip", archive],
      {
        stdio: ["ignore", "ignore", "ignore"],
      },
    );
    return readFileSync(archive);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
