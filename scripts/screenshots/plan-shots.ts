import type { Page } from "@playwright/test";
import type { DraftAnswers } from "@/lib/draft/draft";
import { only, type Shot } from "./shot";

/** Drafts that the pictures of the plan are made from. */
export interface PlanDrafts {
  readonly split: DraftAnswers;
  readonly hostile: DraftAnswers;
  readonly many: DraftAnswers;
  readonly long: DraftAnswers;
  readonly same: DraftAnswers;
  readonly turnOff: DraftAnswers;
  readonly dialPlans: DraftAnswers;
}

/** The plan and the page that opens links, in their states. */
export function planShots(drafts: PlanDrafts, link: string): readonly Shot[] {
  const { split, hostile, many, long, same, turnOff, dialPlans } = drafts;
  const plan = (name: string, draft: DraftAnswers, act: (page: Page) => Promise<unknown> = async () => {}): Shot => ({
    name,
    path: "/plan",
    drafts: only(draft),
    prepare: async (page) => {
      await page.getByRole("button", { name: "Download the bundle" }).waitFor();
      await page.getByRole("search").waitFor();
      await act(page);
    },
  });
  return [
    plan("plan", split),
    plan("plan-50", many),
    plan("plan-long", long),
    plan("plan-hostile", hostile, expand),
    plan("plan-turn-off", turnOff),
    plan("plan-dial-plans", dialPlans),
    plan("plan-expanded", split, expand),
    plan("plan-answers", split, async (page) => {
      for (const name of ["Lync pool", "Mailbox servers"])
        await page.locator("#answers ~ div summary", { hasText: name }).click();
    }),
    plan("plan-traced", split, async (page) => {
      await page.locator("#step-trusted-application-pool summary").click();
      await page.locator("#step-trusted-application-pool").getByRole("button", { name: "mbx01.contoso.com" }).click();
    }),
    plan("plan-file", split, showScript),
    plan("plan-file-50", many, (page) => showFile(page, "mailbox-server/Set-OwaImConfig.ps1")),
    plan("plan-library", split, (page) => showFile(page, "OwaIm.psm1")),
    plan("plan-driver", split, (page) => showFile(page, "mailbox-server/Invoke-OnMailboxServers.ps1")),
    plan("plan-search", split, async (page) => {
      await showScript(page);
      await page.getByRole("searchbox").fill("Where-Object");
      for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press("Enter");
    }),
    plan("plan-share", split, share),
    plan("plan-share-too-long", many, share),
    { name: "plan-incomplete", path: "/plan" },
    { name: "open-nothing", path: "/open" },
    { name: "open-damaged", path: link.slice(0, -3) },
    { name: "open-dot", path: `${link}.` },
    { name: "open-not-ours", path: "/open#section-3" },
    { name: "open-answers", path: link },
    { name: "open-difference", path: link, drafts: only(same) },
  ];
}

const expand = (page: Page) => page.getByRole("button", { name: "Expand all steps" }).click();

const showScript = (page: Page) => showFile(page, "lync/Set-LyncTrust.ps1");

async function showFile(page: Page, path: string): Promise<void> {
  await page.goto(`/plan#file-${path}`);
  await page.getByRole("region", { name: path }).waitFor();
  // The colours come after the text.
  await page.waitForTimeout(1500);
}

async function share(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Share this plan" }).click();
  await page.getByRole("dialog").waitFor();
  await page.waitForTimeout(500);
}
