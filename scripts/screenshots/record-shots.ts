import type { Page } from "@playwright/test";
import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { zipBundle } from "@/lib/bundle/zip";
import { draftFromAnswers } from "@/lib/draft/draft";
import { answersOf } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { freshFacts } from "@/e2e/pages/fresh-facts";
import { discoveredFacts } from "@/lib/testing/example-facts";
import { appliedOn, resultJson } from "@/lib/testing/run-records";
import { scenarios } from "@/lib/testing/scenarios";
import { checklistTexts } from "@/components/messages/en/checklist";
import { compareTexts } from "@/components/messages/en/compare";
import { recordTexts } from "@/components/messages/en/records";
import { verifyTexts } from "@/components/messages/en/verify";
import { only, type Shot } from "./shot";

const split = answersOf(scenarios["split-3"]);
const plan = generatePlan(split);
const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

async function tickSome(page: Page): Promise<void> {
  await page.getByRole("radio", { name: checklistTexts.choice.ways.B }).check();
  const boxes = page.getByRole("checkbox", { name: /^(1\.|2\.|4\.|mbx0[12])/ });
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.check();
  await page
    .getByRole("button", { name: new RegExp(`^${checklistTexts.ifDifferent}`) })
    .nth(3)
    .click();
  await page
    .getByRole("button", { name: new RegExp(`^${checklistTexts.markDifferent}`) })
    .first()
    .click();
  await page
    .getByRole("button", { name: new RegExp(`^${checklistTexts.notApplicable}`) })
    .nth(6)
    .click();
  await page
    .getByRole("button", { name: new RegExp(`^${checklistTexts.addNote}`) })
    .first()
    .click();
  await page.keyboard.type("PS> certutil -hashfile .\\lync\\Set-LyncTrust.ps1 SHA256\nSHA256 hash: 5b1e6f2d");
}

async function dropRecords(page: Page): Promise<void> {
  await page
    .getByLabel(recordTexts.label)
    .setInputFiles([
      file("result-Set-OwaImConfig-20261128T211534Z.json", appliedOn(plan, "mbx02.contoso.com")),
      file(
        "result-Set-LyncTrust-20261128T210000Z.json",
        resultJson(plan, { script: "Set-LyncTrust", computer: "FE01", mode: "apply", exitCode: 3 }),
      ),
      file("facts-20261127T100000Z.json", freshFacts("Get-LyncFacts", "FE01", discoveredFacts("mbx02.contoso.com"))),
      file("result-other.json", appliedOn({ ...plan, hash: "f".repeat(64) }, "mbx01.contoso.com")),
    ]);
  await page.getByText(recordTexts.grave).waitFor();
}

const { bundle } = generateBundle(split);

/** The bundle with a script that was changed. */
function changedBundle(): Uint8Array {
  return zipBundle({
    files: bundle.files.map((one) =>
      one.path === "lync/Set-LyncTrust.ps1"
        ? {
            ...one,
            bytes: Buffer.from(Buffer.from(one.bytes).toString().replace("'mbx02.contoso.com'", "'mbx99.contoso.com'")),
          }
        : one,
    ),
  });
}

async function verify(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel(verifyTexts.label)
    .setInputFiles({ name, mimeType: "application/zip", buffer: Buffer.from(bytes) });
  await page.getByTestId("plan-hash").waitFor({ state: "attached" });
}

async function compare(page: Page): Promise<void> {
  const section = page.getByRole("region", { name: compareTexts.sides.second });
  await section.getByLabel(compareTexts.source).selectOption("1");
  await section.getByRole("button", { name: new RegExp(`^${compareTexts.choose}:`) }).click();
  await page.getByRole("heading", { name: compareTexts.filesTitle }).waitFor();
}

const other = answersOf({
  ...(scenarios["split-3"] as object),
  clientAccessServers: ["cas01.contoso.com", "cas04.contoso.com"],
  trustedApplication: { applicationId: "OutlookWebApp", port: 5188 },
});
const two = { current: { draft: draftFromAnswers(split) }, kept: [{ draft: draftFromAnswers(other) }] };

export const recordShots: readonly Shot[] = [
  { name: "checklist", path: "/checklist", drafts: only(draftFromAnswers(split)) },
  { name: "checklist-ticked", path: "/checklist", drafts: only(draftFromAnswers(split)), prepare: tickSome },
  { name: "checklist-records", path: "/checklist", drafts: only(draftFromAnswers(split)), prepare: dropRecords },
  { name: "checklist-incomplete", path: "/checklist" },
  { name: "verify", path: "/verify" },
  { name: "verify-unchanged", path: "/verify", prepare: (page) => verify(page, bundle.name, zipBundle(bundle)) },
  {
    name: "verify-changed",
    path: "/verify",
    prepare: async (page) => {
      await verify(page, bundle.name, changedBundle());
      await page.locator("summary", { hasText: "lync/Set-LyncTrust.ps1" }).click();
    },
  },
  { name: "compare", path: "/compare", drafts: two },
  {
    name: "compare-two",
    path: "/compare",
    drafts: two,
    prepare: async (page) => {
      await compare(page);
      await page.locator("summary", { hasText: "exchange/Set-OwaMessaging.ps1" }).click();
    },
  },
  { name: "checklist-12", path: "/checklist", drafts: only(draftFromAnswers(answersOf(manyServers(12)))) },
  { name: "checklist-50", path: "/checklist", drafts: only(draftFromAnswers(answersOf(manyServers(50)))) },
];
