import { useChecklistTexts } from "@/components/messages/checklist";
import { recordsHeadingId } from "@/components/records/records-heading-id";
import type { Progress } from "@/components/ticks/units";

export interface ProgressLineProps {
  /** Of the rows, each counted once. */
  readonly progress: Progress;
  /** Of the servers in rows that have several. */
  readonly hosts: Progress;
  /** Rows that the filter hides; undefined while it is off. */
  readonly hiddenCount: number | undefined;
  readonly onFilter: (on: boolean) => void;
}

/** How far the work is, in words and as a bar, which stay in view while the rows pass; and the filter. */
export function ProgressLine({ progress, hosts, hiddenCount, onFilter }: ProgressLineProps) {
  const checklistTexts = useChecklistTexts();
  return (
    <>
      <section
        aria-label={checklistTexts.progressLabel}
        className="stays-on-top sticky top-0 z-20 space-y-2 border-b border-rule bg-paper py-3 print:static"
      >
        <p role="status" className="text-small font-bold md:text-base">
          {checklistTexts.rowProgress(progress)}
          {hosts.total === 0 ? null : (
            <span className="block text-small font-normal text-soft md:ml-3 md:inline">
              {checklistTexts.hostProgress(hosts)}
            </span>
          )}
          {progress.open + hosts.open === 0 ? (
            <span className="ml-2 font-normal text-soft">{checklistTexts.allSettled}</span>
          ) : null}
        </p>
        <Bar progress={progress} />
      </section>
      <div className="no-print flex flex-wrap items-center justify-between gap-x-6">
        <label className="inline-flex min-h-11 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={hiddenCount !== undefined}
            onChange={(event) => onFilter(event.currentTarget.checked)}
            aria-describedby="open-only-hint"
            className="choice-mark"
          />
          {checklistTexts.openOnly}
        </label>
        <a href={`#${recordsHeadingId}`} className="inline-flex min-h-11 items-center wide:hidden">
          {checklistTexts.toResults}
        </a>
        <p id="open-only-hint" className={hiddenCount === undefined ? "sr-only" : "w-full text-small text-soft"}>
          {hiddenCount === undefined ? "" : `${checklistTexts.openOnlyHidden(hiddenCount)} `}
          {checklistTexts.openOnlyHint}
        </p>
      </div>
    </>
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
      <rect x={done + skipped} width={different} height="1" className="fill-stop forced:fill-[Mark] print:fill-rule" />
    </svg>
  );
}
