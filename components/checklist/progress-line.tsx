import { checklistTexts } from "@/components/messages/en-checklist";
import type { Progress } from "./units";

export interface ProgressLineProps {
  readonly progress: Progress;
  /** Rows that the filter hides; undefined while it is off. */
  readonly hiddenCount: number | undefined;
  readonly onFilter: (on: boolean) => void;
}

/** How far the work is, in words and as a bar; it stays in view while the rows pass. */
export function ProgressLine({ progress, hiddenCount, onFilter }: ProgressLineProps) {
  return (
    <section
      aria-label={checklistTexts.progressLabel}
      className="sticky top-0 z-20 -mx-1 space-y-2 border-b border-rule bg-paper px-1 py-3 print:static"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p role="status" className="font-bold">
          {checklistTexts.progress(progress)}
          {progress.open === 0 ? <span className="ml-2 font-normal text-soft">{checklistTexts.allSettled}</span> : null}
        </p>
        <label className="no-print inline-flex min-h-11 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={hiddenCount !== undefined}
            onChange={(event) => onFilter(event.currentTarget.checked)}
            aria-describedby="open-only-hint"
            className="choice-mark"
          />
          {checklistTexts.openOnly}
        </label>
      </div>
      <Bar progress={progress} />
      <p id="open-only-hint" className={hiddenCount === undefined ? "sr-only" : "no-print text-small text-soft"}>
        {hiddenCount === undefined ? "" : `${checklistTexts.openOnlyHidden(hiddenCount)} `}
        {checklistTexts.openOnlyHint}
      </p>
    </section>
  );
}

/** The same numbers drawn: done in one piece, then what is not applicable, then what looks different. */
function Bar({ progress }: { progress: Progress }) {
  const { done, different, total, "not-applicable": skipped } = progress;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${Math.max(total, 1)} 1`}
      preserveAspectRatio="none"
      className="block h-2 w-full border border-edge"
    >
      <rect width={done} height="1" className="fill-proven forced:fill-[CanvasText]" />
      <rect x={done} width={skipped} height="1" className="fill-edge forced:fill-[GrayText]" />
      <rect x={done + skipped} width={different} height="1" className="fill-stop forced:fill-[Mark]" />
    </svg>
  );
}
