import { useChecklistTexts } from "@/components/messages/checklist";
import { recordsHeadingId } from "@/components/records/records-heading-id";
import { Button } from "@/components/ui/button";
import { PhaseLinks, type Phase } from "./phase-links";
import type { Progress } from "@/components/ticks/units";

export interface ProgressLineProps {
  /** Of the rows, each counted once. */
  readonly progress: Progress;
  /** Of the servers in rows that have several. */
  readonly hosts: Progress;
  readonly phases: readonly Phase[];
  /** Goes to the next row that is open; undefined where the list is only read. */
  readonly onNext: (() => void) | undefined;
  /** Rows that the filter hides; undefined while it is off. */
  readonly hiddenCount: number | undefined;
  readonly onFilter: (on: boolean) => void;
}

/** How far the work is, its parts and the way to the next open row, which stay in view while the rows pass; and the filter. */
export function ProgressLine({ progress, hosts, phases, hiddenCount, onNext, onFilter }: ProgressLineProps) {
  const checklistTexts = useChecklistTexts();
  const isSettled = progress.open + hosts.open === 0;
  return (
    <>
      <section
        aria-label={checklistTexts.progressLabel}
        className="stays-on-top z-20 space-y-1 border-b border-rule bg-paper py-2 print:static"
      >
        <div className="flex items-center justify-between gap-4">
          <p role="status" className="min-w-0 text-small font-bold md:text-base">
            {checklistTexts.rowProgress(progress)}
            {hosts.total === 0 ? null : (
              // A narrow window has no room for it above the rows: it is said below.
              <span className="ml-3 hidden text-small font-normal text-soft md:inline">
                {checklistTexts.hostProgress(hosts)}
              </span>
            )}
            {isSettled ? <span className="ml-2 font-normal text-soft">{checklistTexts.allSettled}</span> : null}
          </p>
          {onNext === undefined || isSettled ? null : (
            <Button size="small" className="shrink-0" onClick={onNext}>
              {checklistTexts.nextOpen}
            </Button>
          )}
        </div>
        <PhaseLinks phases={phases} />
      </section>
      {hosts.total === 0 ? null : (
        <p className="text-small text-soft md:hidden">{checklistTexts.hostProgress(hosts)}</p>
      )}
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
