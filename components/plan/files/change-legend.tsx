import { useRef, type RefObject } from "react";
import { fileTexts } from "@/components/messages/en-files";
import { Button } from "@/components/ui/button";

/** How many lines of a script change something, and the way from one to the next. */
export function ChangeLegend({ changes, text }: { changes: ReadonlySet<number>; text: RefObject<HTMLElement | null> }) {
  const at = useRef(-1);
  const next = () => {
    const lines = [...(text.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
    // Neighbouring lines are one change.
    const firsts = lines.filter((line) => !line.previousElementSibling?.hasAttribute("data-change"));
    if (firsts.length === 0) return;
    at.current = (at.current + 1) % firsts.length;
    firsts[at.current]?.scrollIntoView({ block: "center" });
  };
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      <span className="text-soft">{changes.size === 0 ? fileTexts.changesNone : fileTexts.changes(changes.size)}</span>
      {changes.size > 0 ? (
        <Button size="small" onClick={next}>
          {fileTexts.nextChange}
        </Button>
      ) : null}
    </p>
  );
}
