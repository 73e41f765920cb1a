import type { Page } from "@playwright/test";
import { generatePlan } from "@/lib/generate/generate";
import { draftFromAnswers } from "@/lib/answers/draft";
import { answersOf } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { appliedOn, factsJson, resultJson } from "@/lib/testing/run-records";
import { scenarios } from "@/lib/testing/scenarios";
import { checklistTexts } from "@/components/messages/en-checklist";
import { recordTexts } from "@/components/messages/en-records";
import type { Shot } from "./shots";

const split = answersOf(scenarios["split-3"]);
const plan = generatePlan(split);
const only = (answers: typeof split) => ({ current: { draft: draftFromAnswers(answers) }, kept: [] });
const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

async function tickSome(page: Page): Promise<void> {
  const boxes = page.getByRole("checkbox", { name: /^(1\.|2\.|4\.|mbx0[12])/ });
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.check();
  await page.getByRole("button", { name: new RegExp(`^${checklistTexts.ifDifferent}`) }).nth(3).click();
  await page.getByRole("button", { name: new RegExp(`^${checklistTexts.markDifferent}`) }).first().click();
  await page.getByRole("button", { name: new RegExp(`^${checklistTexts.notApplicable}`) }).nth(6).click();
  await page.getByRole("button", { name: new RegExp(`^${checklistTexts.addNote}`) }).first().click();
  await page.keyboard.type("PS> certutil -hashfile .\\lync\\Set-LyncTrust.ps1 SHA256\nSHA256 hash: 5b1e6f2d");
}

async function dropRecords(page: Page): Promise<void> {
  await page.getByLabel(recordTexts.label).setInputFiles([
    file("result-Set-OwaImConfig-20261128T211534Z.json", appliedOn(plan, "mbx02.contoso.com")),
    file(
      "result-Set-LyncTrust-20261128T210000Z.json",
      resultJson(plan, { script: "Set-LyncTrust", computer: "FE01", mode: "apply", exitCode: 3 }),
    ),
    file(
      "facts-20261127T100000Z.json",
      factsJson(plan, "Get-LyncFacts", "FE01", {
        "known-servers": { pool: "pool01.contoso.com", events: 3, discovered: ["mbx02.contoso.com"], trustedPools: [] },
      }),
    ),
    file("result-other.json", appliedOn({ ...plan, hash: "f".repeat(64) }, "mbx01.contoso.com")),
  ]);
  await page.getByText(recordTexts.grave).waitFor();
}

export const recordShots: readonly Shot[] = [
  { name: "checklist", path: "/checklist", drafts: only(split) },
  { name: "checklist-ticked", path: "/checklist", drafts: only(split), prepare: tickSome },
  { name: "checklist-records", path: "/checklist", drafts: only(split), prepare: dropRecords },
  { name: "checklist-incomplete", path: "/checklist" },
  { name: "checklist-50", path: "/checklist", drafts: only(answersOf(manyServers(50))) },
];
