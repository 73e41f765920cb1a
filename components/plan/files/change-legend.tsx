import { useRef, type RefObject } from "react";
import type { ScriptText } from "@/lib/files/script-text";
import { useFileTexts, type FileTexts } from "@/components/messages/files";
import { Button } from "@/components/ui/button";
import { showInFrame } from "./show-in-frame";

export interface ChangeLegendProps {
  readonly script: ScriptText | undefined;
  readonly changes: ReadonlySet<number>;
  readonly text: RefObject<HTMLElement | null>;
}

/** How many blocks of a script change something, and the way from one to the next; nothing for the library. */
export function ChangeLegend({ script, changes, text }: ChangeLegendProps) {
  const fileTexts = useFileTexts();
  const at = useRef(-1);
  if (script?.kind !== "script") return null;
  // Neighbouring lines are one block.
  const blocks = [...changes].filter((line) => !changes.has(line - 1)).length;
  const next = () => {
    const marked = [...(text.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
    // The attribute counts from 1, so the line before is two less.
    const firsts = marked.filter((line) => !changes.has(Number(line.dataset["line"]) - 2));
    if (firsts.length === 0) return;
    at.current = (at.current + 1) % firsts.length;
    showInFrame(firsts[at.current], 1 / 3);
  };
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      <span className="text-soft">{said(blocks, script.changes, fileTexts)}</span>
      {blocks > 0 ? (
        <Button size="small" onClick={next}>
          {fileTexts.nextChange}
        </Button>
      ) : null}
    </p>
  );
}

/** The script for many servers changes nothing itself, and yet is not one that only reads. */
function said(blocks: number, changes: boolean, fileTexts: FileTexts): string {
  if (blocks > 0) return fileTexts.changes(blocks);
  return changes ? fileTexts.changesThere : fileTexts.changesNone;
}
