"use client";

import { useEffect, useSyncExternalStore } from "react";
import { planHash } from "@/lib/answers/plan-hash";
import type { Answers } from "@/lib/answers/types";
import { openedAnswers, type OpenedAnswers } from "./opened-answers";
import { useCompleteDraft } from "./use-complete-draft";
import { useIsLive } from "./use-drafts";

/** What the pages of a plan are about. */
export interface ShownAnswers {
  /** Undefined while answers are missing or wrong, or are only being read. */
  readonly answers: Answers | undefined;
  readonly hash: string | undefined;
  readonly waiting: boolean;
}

/** The answers that another person sent, if they are being looked at. */
export function useOpenedAnswers(): OpenedAnswers | undefined {
  return useSyncExternalStore(openedAnswers.subscribe, openedAnswers.read, () => undefined);
}

/** The answers that were opened, from this page or from the code in its address, else those of the draft. */
export function useShownAnswers(): ShownAnswers {
  const live = useIsLive();
  const opened = useOpenedAnswers();
  const { result, hash } = useCompleteDraft();
  const hasCode = useSyncExternalStore(followAddress, addressHasCode, () => false);
  useEffect(() => {
    if (hasCode) void readAddress();
    else if (opened?.code !== undefined && window.location.hash === "")
      // A reload then finds the same answers; what is after the # sign is sent to no server.
      window.history.replaceState(window.history.state, "", `#${opened.code}`);
  }, [hasCode, opened]);
  if (opened) return { answers: opened.answers, hash: planHash(opened.answers), waiting: false };
  return {
    answers: result.ok && !hasCode ? result.value.answers : undefined,
    hash: hasCode ? undefined : hash,
    waiting: !live || hasCode,
  };
}

function addressHasCode(): boolean {
  return /^#[0-9]+\./.test(window.location.hash);
}

function followAddress(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** Shows what the code in the address holds; a damaged one is explained on the page for opening. */
async function readAddress(): Promise<void> {
  const { decodeShare } = await import("@/lib/share/share-link");
  const code = window.location.hash.slice(1);
  if (openedAnswers.read()?.code === code) return;
  const decoded = decodeShare(code);
  if (decoded.ok) openedAnswers.show({ answers: decoded.value.answers, code });
  else window.location.replace(`/open#${code}`);
}
