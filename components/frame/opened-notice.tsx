"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { isExample } from "@/components/drafts/example-plan";
import { openedAnswers } from "@/components/drafts/opened-answers";
import { useOpenedAnswers } from "@/components/drafts/use-shown-answers";
import { useFrameTexts } from "@/components/messages/frame";
import { Button, buttonClass } from "@/components/ui/button";
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
          <Link href="/" prefetch={false} onClick={leave} className={buttonClass({ look: "main" })}>
            {frameTexts.exampleStart}
          </Link>
          <Button onClick={leave}>{frameTexts.exampleLeave}</Button>
        </div>
      </Notice>
    );
  return (
    <Notice tone="plain" title={frameTexts.openedTitle} className="no-print max-w-measure">
      <p>{frameTexts.openedLead}</p>
      <DroppedHere />
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

/** Says that nothing is read here, once files were dropped on the page; without it the browser would leave the page for them. */
function DroppedHere() {
  const { openedDropped } = useFrameTexts();
  const [drops, setDrops] = useState(0);
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      setDrops((before) => before + 1);
    };
    window.addEventListener("drop", drop);
    return () => window.removeEventListener("drop", drop);
  }, []);
  // Whoever dropped them is perhaps far below.
  useEffect(() => {
    if (drops > 0) sentence.current?.focus();
  }, [drops]);
  return drops === 0 ? null : (
    <p ref={sentence} tabIndex={-1} className="font-bold">
      {openedDropped}
    </p>
  );
}
