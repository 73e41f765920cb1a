import type { SkippedStep } from "@/lib/plan/types";
import { usePlanTexts } from "@/components/messages/plan";

/** What this plan does without, and why. */
export function SkippedSteps({ skipped }: { skipped: readonly SkippedStep[] }) {
  const planTexts = usePlanTexts();
  if (skipped.length === 0) return null;
  return (
    <section aria-labelledby="skipped" className="space-y-3">
      <h2 id="skipped">{planTexts.skippedTitle}</h2>
      <p className="max-w-measure text-soft">{planTexts.skippedLead}</p>
      <dl className="border-b border-rule text-small">
        {skipped.map(({ id, title, reason }) => (
          <div key={id} className="grid gap-x-6 border-t border-rule py-2 md:grid-cols-[22rem_minmax(0,1fr)]">
            <dt className="font-bold">{title}</dt>
            <dd className="max-w-measure text-soft">{reason}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
