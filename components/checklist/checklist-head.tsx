import type { ChecklistHead as Head } from "@/lib/render/checklist/types";

/** Which change this is, its window and when to decide, as far as they are answered. */
export function ChecklistHead({ head: { summary, facts } }: { readonly head: Head }) {
  return (
    <div className="max-w-measure space-y-2">
      <p className="break-words font-semibold">{summary}</p>
      <dl className="space-y-1">
        {facts
          .filter(({ text }) => text !== "")
          .map(({ term, text }) => (
            <div key={term} className="grid gap-x-4 md:grid-cols-[12rem_minmax(0,1fr)]">
              <dt className="text-soft">{term}</dt>
              <dd className="break-words">{text}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
