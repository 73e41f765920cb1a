import type { Page } from "@playwright/test";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import { parseAnswers } from "@/lib/answers/parse-answers";
import { sectionIds } from "@/lib/answers/section-ids";
import { encodeShare, sharePath } from "@/lib/share/share-link";
import { longestName } from "@/lib/testing/longest-name";
import { scenarios } from "@/lib/testing/scenarios";
import { factsShots } from "./facts-shots";
import { frameShots } from "./frame-shots";
import { pageShots } from "./page-shots";
import { planShots } from "./plan-shots";
import { questionShots } from "./question-shots";
import { returningShots } from "./returning-shots";
import { recordShots } from "./record-shots";
import { only, type Shot } from "./shot";

async function continueEmpty(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("There is a problem").waitFor();
}

const split = draftOf("split-3");
const hostile = draftOf("hostile-text");
const many: DraftAnswers = {
  ...split,
  "client-access": { servers: Array.from({ length: 50 }, (_, row) => `cas${row + 1}.contoso.com`).join("\n") },
  "mailbox-servers": {
    servers: Array.from({ length: 50 }, (_, row) => ({
      fqdn: `mbx${row + 1}.contoso.com`,
      thumbprint: (row + 1)
        .toString(16)
        .toUpperCase()
        .padStart(4, "0")
        .padStart(40, "3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94"),
    })),
  },
};
const long: DraftAnswers = {
  ...split,
  "lync-pool": { poolFqdn: `p${longestName.slice(1)}` },
  "mailbox-servers": {
    servers: [
      {
        fqdn: longestName,
        certificateName: `c${longestName.slice(1)}`,
        thumbprint: "E2CE643F53C82D5DFAF4C248D21518E6F71B2139",
      },
    ],
  },
};

export const shots: readonly Shot[] = [
  { name: "start", path: "/" },
  {
    name: "start-drafts",
    path: "/",
    drafts: { current: { draft: split }, kept: [{ draft: hostile }, { draft: { goal: { goal: "turn-off" } } }] },
    prepare: (page) => page.getByRole("heading", { name: "Your drafts" }).waitFor(),
  },
  ...sectionIds.map((id) => ({
    name: `section-${id}`,
    path: `/wizard/${id}`,
    drafts: only(id === "trust" ? { ...split, trust: {} } : {}),
  })),
  ...sectionIds.map((id) => ({ name: `filled-${id}`, path: `/wizard/${id}`, drafts: only(split) })),
  ...sectionIds
    .filter((id) => id !== "change" && id !== "trust")
    .map((id) => ({ name: `errors-${id}`, path: `/wizard/${id}`, drafts: only({}), prepare: continueEmpty })),
  {
    name: "errors-rows",
    path: "/wizard/mailbox-servers",
    drafts: only({
      ...split,
      "mailbox-servers": { servers: [{ fqdn: "mbx01", thumbprint: "12" }, { fqdn: "mbx02.contoso.com" }] },
    }),
    prepare: continueEmpty,
  },
  { name: "not-needed", path: "/wizard/trust", drafts: only(draftOf("same-computer")) },
  { name: "servers-50", path: "/wizard/mailbox-servers", drafts: only(many) },
  { name: "servers-long", path: "/wizard/mailbox-servers", drafts: only(long) },
  { name: "review", path: "/wizard/review", drafts: only(split) },
  { name: "review-empty", path: "/wizard/review", drafts: only({}) },
  { name: "review-hostile", path: "/wizard/review", drafts: only(hostile) },
  { name: "review-50", path: "/wizard/review", drafts: only(many) },
  { name: "review-long", path: "/wizard/review", drafts: only(long) },
  ...planShots(
    {
      split,
      hostile,
      many,
      long,
      same: draftOf("same-computer"),
      turnOff: draftOf("turn-off"),
      dialPlans: draftOf("dial-plans"),
    },
    linkOf("split-3"),
  ),
  ...frameShots({ split, same: draftOf("same-computer") }),
  ...recordShots,
  ...factsShots,
  ...questionShots,
  ...returningShots,
  ...pageShots(split),
];

function answersOf(scenario: string) {
  const parsed = parseAnswers(scenarios[scenario]);
  if (!parsed.ok) throw new Error(`The scenario ${scenario} is not valid.`);
  return parsed.value.answers;
}

function draftOf(scenario: string): DraftAnswers {
  return draftFromAnswers(answersOf(scenario));
}

function linkOf(scenario: string): string {
  return sharePath(encodeShare(canonicalJson(answersOf(scenario))));
}
