import type { Page } from "@playwright/test";
import type { DraftAnswers } from "@/lib/draft/draft";

/** One page in one state. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  /** What the browser's storage holds before the page is opened. */
  readonly drafts?: {
    readonly current: { readonly draft: DraftAnswers };
    readonly kept: readonly { readonly draft: DraftAnswers }[];
  };
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** A browser that holds this draft and no other. */
export function only(draft: DraftAnswers): NonNullable<Shot["drafts"]> {
  return { current: { draft }, kept: [] };
}
