import type { ChecklistPart } from "@/lib/render/checklist/types";
import { useChecklistTexts } from "@/components/messages/checklist";
import type { Progress } from "@/components/ticks/units";

export interface Phase {
  readonly part: ChecklistPart;
  /** Of the part itself, where the pages have no shorter word. */
  readonly title: string;
  /** Undefined where its rows do not count. */
  readonly progress: Progress | undefined;
}

/** Id of the heading of a part. */
export const phaseId = (part: ChecklistPart): string => `part-${part}`;

/** The parts of the list, each with how far it is in figures and as a bar, and a way there. */
export function PhaseLinks({ phases }: { readonly phases: readonly Phase[] }) {
  const { phases: words, phasesLabel, phaseProgress, phaseProgressHeard } = useChecklistTexts();
  const short: Readonly<Partial<Record<ChecklistPart, string>>> = words;
  return (
    <nav aria-label={phasesLabel} className="no-print">
      <ol className="flex list-none flex-wrap justify-between gap-x-3 md:gap-x-6">
        {phases.map(({ part, title, progress }) => (
          <li key={part} className={progress === undefined ? "" : "md:flex-1"}>
            <a href={`#${phaseId(part)}`} className="block min-h-11 text-small md:min-h-0">
              <span className={progress === undefined ? "" : "mr-2 block md:inline"}>{short[part] ?? title}</span>
              {progress === undefined ? null : (
                <>
                  <span aria-hidden="true" className="inline-block text-soft">
                    {phaseProgress(progress)}
                  </span>
                  <span className="sr-only">, {phaseProgressHeard(progress)}</span>
                  <Bar progress={progress} />
                </>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The same numbers drawn: done in one piece, then what is not applicable, then what looks different. */
function Bar({ progress }: { progress: Progress }) {
  const { done, different, total, "not-applicable": skipped } = progress;
  return (
    // The drawing lends its place no width: a part is as wide as its words.
    <span aria-hidden="true" className="relative block h-2 border border-edge">
      <svg
        viewBox={`0 0 ${Math.max(total, 1)} 1`}
        preserveAspectRatio="none"
        className="absolute inset-0 h-full w-full"
      >
        <rect width={done} height="1" className="fill-proven forced:fill-[CanvasText]" />
        <rect x={done} width={skipped} height="1" className="fill-edge forced:fill-[GrayText]" />
        <rect
          x={done + skipped}
          width={different}
          height="1"
          className="fill-stop forced:fill-[Mark] print:fill-rule"
        />
      </svg>
    </span>
  );
}
