import { expect, test as base, type Page } from "@playwright/test";
import { draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import type { Answers } from "@/lib/answers/types";
import { answersOf as validAnswers } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { PlanPage } from "./pages/plan-page";
import { WizardPage } from "./pages/wizard-page";

export { expect };

export const storageKey = "owa-im-wizard.drafts.1";

/** What a page did that none may do: a violated policy, an error in the console, a request to another host. */
export interface Watch {
  readonly trouble: string[];
  /** Everything that left the browser: address, headers and body of each request. */
  readonly sent: readonly string[];
}

interface Fixtures {
  readonly watch: Watch;
  readonly wizard: WizardPage;
  readonly planPage: PlanPage;
  /** Puts a draft into the browser's storage before the first page is opened; later changes stay. */
  readonly seed: (draft: DraftAnswers) => Promise<void>;
}

/** Every test fails when its page broke the security policy, wrote an error or spoke to another origin. */
export const test = base.extend<Fixtures>({
  watch: [
    async ({ page }, provide) => {
      const watch = await watchPage(page);
      await provide(watch);
      expect(watch.trouble).toEqual([]);
    },
    { auto: true },
  ],
  wizard: async ({ page }, provide) => provide(new WizardPage(page)),
  planPage: async ({ page }, provide) => provide(new PlanPage(page)),
  seed: async ({ page }, provide) => provide((draft) => seedDraft(page, draft)),
});

/** Starts to watch a page, before its first address is opened. */
export async function watchPage(page: Page): Promise<Watch> {
  const trouble: string[] = [];
  const sent: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      console.error(`Policy violated: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("request", (request) => {
    sent.push(
      [request.method(), request.url(), JSON.stringify(request.headers()), request.postData() ?? ""].join("\n"),
    );
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== "blob:" && protocol !== "data:" && hostname !== "localhost")
      trouble.push(`Request to ${request.url()}`);
  });
  return { trouble, sent };
}

export async function seedDraft(page: Page, draft: DraftAnswers): Promise<void> {
  const stored = JSON.stringify({ current: { draft }, kept: [] });
  await page.addInitScript(
    ([key, text]) => {
      // A blank page between two addresses has no storage.
      if (window.location.protocol === "http:" && window.localStorage.getItem(key) === null)
        window.localStorage.setItem(key, text);
    },
    [storageKey, stored] as const,
  );
}

/** The validated answers of a named example. */
export function answersOf(scenario: string): Answers {
  return validAnswers(scenarios[scenario]);
}

/** The form values that show a named example. */
export function draftOf(scenario: string): DraftAnswers {
  return draftFromAnswers(answersOf(scenario));
}
