"use client";

import { useState } from "react";
import type { FileDifference } from "@/lib/verify/verify-bundle";
import { LazyDifferenceView } from "@/components/difference/lazy-difference-view";
import { useVerifyTexts } from "@/components/messages/verify";
import { Disclosure } from "@/components/ui/disclosure";

/** One file that differs; its lines are compared only while it is open. */
export function FileView({
  difference: { path, kind, expected, given },
  isNamed = false,
}: {
  difference: FileDifference;
  /** Its name is said already. */
  isNamed?: boolean;
}) {
  const verifyTexts = useVerifyTexts();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure
      className="border-t border-rule"
      title={
        isNamed ? (
          verifyTexts.linesTitle
        ) : (
          <span className="min-w-0 break-all">
            <bdi className="font-mono text-small">{path}</bdi>: {verifyTexts.kinds[kind]}
          </span>
        )
      }
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      {kind === "missing" ? <p>{verifyTexts.missing}</p> : null}
      {kind === "added" ? <p>{verifyTexts.added}</p> : null}
      {kind === "changed" && (expected === undefined || given === undefined) ? <p>{verifyTexts.notText}</p> : null}
      {open && kind === "changed" && expected !== undefined && given !== undefined ? (
        <>
          <p className="pb-2 text-soft">{verifyTexts.legend}</p>
          <LazyDifferenceView label={verifyTexts.differenceOf(path)} first={expected} second={given} isTampered />
        </>
      ) : null}
    </Disclosure>
  );
}
