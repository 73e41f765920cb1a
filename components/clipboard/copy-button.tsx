"use client";

import { useState } from "react";
import { useCopyTexts } from "@/components/messages/copy";
import { Button } from "@/components/ui/button";
import { copyText } from "./copy-text";

export interface CopyButtonProps {
  readonly text: string;
  /** Names it for those who hear the button alone. */
  readonly what: string;
  /** Where the text is not in sight. */
  readonly label?: string;
  /** The next action of what it is in. */
  readonly main?: boolean;
}

/** Copies a text and says in place whether that worked. */
export function CopyButton({ text, what, label, main = false }: CopyButtonProps) {
  const copyTexts = useCopyTexts();
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  const copy = async () => setOutcome((await copyText(text)) ? "copied" : "failed");
  return (
    <span className="inline-flex items-center gap-2">
      <Button
        {...(main ? { look: "main" } : { size: "small" })}
        aria-label={label === undefined ? copyTexts.what(what) : copyTexts.named(label, what)}
        onClick={() => void copy()}
      >
        {label ?? copyTexts.copy}
      </Button>
      <span role="status" className="text-small text-soft">
        {outcome === undefined ? "" : copyTexts[outcome]}
      </span>
    </span>
  );
}
