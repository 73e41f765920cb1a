import type { Page } from "@playwright/test";
import { factsTexts } from "@/components/messages/en/facts";
import { lookUpsTexts } from "@/components/messages/en/look-ups";
import { draftFromAnswers } from "@/lib/draft/draft";
import { answersOf } from "@/lib/testing/example-answers";
import { duplicateFacts, factsJson } from "@/lib/testing/example-facts";
import { scenarios } from "@/lib/testing/scenarios";
import { only, type Shot } from "./shot";

const draft = (name: string) => only(draftFromAnswers(answersOf(scenarios[name])));

/** Facts in which one pool has no registrar, one server is not discovered, and one duplicate can be mended. */
async function giveObstacles(page: Page): Promise<void> {
  const names = ["mbx01.contoso.com", "mbx02.contoso.com", "mbx03.contoso.com"];
  const { "trusted-pools": pools, ...others } = duplicateFacts(...names);
  const trustedPools = pools.trustedPools.map((pool, row) => (row === 0 ? { ...pool, registrar: "" } : pool));
  const events = duplicateFacts(...names.slice(0, 2))["discovery-events"];
  const facts = { ...others, "trusted-pools": { trustedPools }, "discovery-events": events };
  const file = JSON.parse(factsJson("Get-LyncFacts", "FE01", facts)) as object;
  const text = JSON.stringify({ ...file, time: `${new Date().toISOString().slice(0, 19)}Z` });
  const input = page.locator("#facts-files");
  if ((await input.count()) === 0) await page.getByText(lookUpsTexts.servers).click();
  await input.setInputFiles({ name: "facts.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("heading", { name: factsTexts.title }).waitFor();
}

/** The table of servers and the plan of one scenario. */
function serversAndPlan(name: string): readonly Shot[] {
  return [
    { name: `returning-${name}-servers`, path: "/wizard/mailbox-servers", drafts: draft(name) },
    { name: `returning-${name}-plan`, path: "/plan", drafts: draft(name) },
  ];
}

/** The goals that people come back for. */
export const returningShots: readonly Shot[] = [
  ...serversAndPlan("reapply"),
  ...serversAndPlan("renew"),
  ...serversAndPlan("renew-renamed"),
  ...serversAndPlan("repair"),
  { name: "returning-repair-trust", path: "/wizard/trust", drafts: draft("repair") },
  {
    name: "returning-repair-obstacles",
    path: "/wizard/mailbox-servers",
    drafts: draft("repair"),
    prepare: giveObstacles,
  },
  {
    name: "returning-suggested-obstacles",
    path: "/wizard/lync-pool",
    drafts: draft("split-3"),
    prepare: giveObstacles,
  },
];
