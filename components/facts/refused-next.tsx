"use client";

import Link from "next/link";
import { draftStore } from "@/components/drafts/draft-store";
import { useFactsTexts } from "@/components/messages/facts";
import { Button, buttonClass } from "@/components/ui/button";
import { factsStore, type RefusedFile } from "./facts-store";

export interface RefusedNextProps {
  readonly refused: readonly RefusedFile[];
  /** What was given last, the refused files among it. */
  readonly given: readonly File[];
  /** Path of the page. */
  readonly at: string;
  /** Nothing else was read, so that this is the next action. */
  readonly isOnly: boolean;
}

/** What can be done at once about files that were not read: a draft of their own, or the page to which they belong. */
export function RefusedNext({ refused, given, at, isOnly }: RefusedNextProps) {
  const { refusals } = useFactsTexts();
  const strangers = given.filter(({ name }) => refused.some((file) => file.name === name && isStranger(file)));
  const isResult = refused.some(({ why }) => why.code === "result") && at !== "/checklist";
  if (strangers.length === 0 && !isResult) return null;
  const startFresh = () => {
    draftStore.open({});
    void factsStore.take(strangers, at, undefined);
  };
  return (
    <div className="flex flex-wrap gap-3">
      {strangers.length > 0 ? (
        <Button {...(isOnly ? { look: "main" } : {})} onClick={startFresh}>
          {refusals.fresh(strangers.length)}
        </Button>
      ) : null}
      {isResult ? (
        <Link href="/checklist" prefetch={false} className={buttonClass()}>
          {refusals.toChecklist}
        </Link>
      ) : null}
    </div>
  );
}

/** Of another organisation than the answers, or than the files that were read before. */
const isStranger = ({ why }: RefusedFile): boolean =>
  why.code === "other-than-answers" || why.code === "other-organisation";
