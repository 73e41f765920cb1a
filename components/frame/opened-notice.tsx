"use client";

import Link from "next/link";
import { isExample } from "@/components/drafts/example-plan";
import { openedAnswers } from "@/components/drafts/opened-answers";
import { useOpenedAnswers } from "@/components/drafts/use-shown-answers";
import { useFrameTexts } from "@/components/messages/frame";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Says that a page shows what another person sent, with the way to the answers and the way to one's own. */
export function OpenedNotice() {
  const frameTexts = useFrameTexts();
  const opened = useOpenedAnswers();
  if (!opened) return null;
  const leave = () => {
    window.history.replaceState(window.history.state, "", window.location.pathname);
    openedAnswers.show(undefined);
  };
  if (isExample(opened))
    return (
      <Notice tone="caution" title={frameTexts.exampleTitle} className="max-w-measure">
        <p>{frameTexts.exampleLead}</p>
        <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-2">
          <Link href="/" prefetch={false} onClick={leave} className="inline-flex min-h-11 items-center">
            {frameTexts.exampleStart}
          </Link>
          <Button size="small" onClick={leave}>
            {frameTexts.exampleLeave}
          </Button>
        </div>
      </Notice>
    );
  return (
    <Notice tone="plain" title={frameTexts.openedTitle} className="no-print max-w-measure">
      <p>{frameTexts.openedLead}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Link
          href={opened.code === undefined ? "/open" : `/open#${opened.code}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          {frameTexts.openedAnswers}
        </Link>
        <Button size="small" onClick={leave}>
          {frameTexts.openedLeave}
        </Button>
      </div>
    </Notice>
  );
}
