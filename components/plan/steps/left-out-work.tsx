import type { LeftOut } from "@/lib/render/left-out";
import { usePlanTexts } from "@/components/messages/plan";

/** What this plan does without, and why. */
export function LeftOutWork({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const planTexts = usePlanTexts();
  if (leftOut.length === 0) return null;
  return (
    <section aria-labelledby="skipped" className="space-y-3">
      <h2 id="skipped">{planTexts.skippedTitle}</h2>
      <p className="max-w-measure text-soft">{planTexts.skippedLead}</p>
      <dl className="border-b border-rule text-small">
        {leftOut.map(({ title, reason }) => (
          <div key={title} className="grid gap-x-6 border-t border-rule py-2 md:grid-cols-[22rem_minmax(0,1fr)]">
            <dt className="font-bold">{title}</dt>
            <dd className="max-w-measure text-soft">{reason}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
