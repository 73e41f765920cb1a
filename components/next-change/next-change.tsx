"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { useNextChangeTexts } from "@/components/messages/next-change";
import { NextChoices, type NextChoicesProps } from "./next-choices";

/** The changes that can follow a plan, folded under one line. */
export function NextChange(props: NextChoicesProps) {
  const texts = useNextChangeTexts();
  return (
    <Disclosure title={texts.title} className="no-print max-w-measure">
      <NextChoices {...props} />
    </Disclosure>
  );
}
