"use client";

import { useRef } from "react";
import { useFormTexts } from "@/components/messages/form";
import { useHowToTexts } from "@/components/messages/how-to";
import { Button } from "@/components/ui/button";
import { AboveAnswers } from "./above-answers";
import type { Fill } from "./paste-target";
import type { Proposal } from "./proposal";

export interface FilledAboveProps {
  readonly proposals: readonly Proposal<Fill>[];
  /** What is said instead of what was filled in. */
  readonly undone?: string;
  readonly onUndo?: () => void;
}

/** What the box below filled in, once more where it shows, with the way back. The box itself has said it aloud. */
export function FilledAbove({ proposals, undone, onUndo }: FilledAboveProps) {
  const { undo, named } = useFormTexts();
  const { filledBelow } = useHowToTexts();
  const text = useRef<HTMLDivElement>(null);
  const filled = proposals.filter(({ change }) => change !== undefined);
  if (filled.length === 0) return null;
  return (
    <AboveAnswers only>
      <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
        <div ref={text} tabIndex={-1} className="min-w-0 border-l-4 border-accent pl-3">
          <p className="text-small text-soft">{filledBelow}</p>
          {filled.map(({ found, done }) => (
            <p key={found}>
              <strong>{found}</strong> {undone ?? done}
            </p>
          ))}
        </div>
        {onUndo ? (
          <Button
            size="small"
            aria-label={named(undo, filledBelow)}
            onClick={() => {
              onUndo();
              text.current?.focus();
            }}
          >
            {undo}
          </Button>
        ) : null}
      </div>
    </AboveAnswers>
  );
}
