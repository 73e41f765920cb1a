"use client";

import { useRouter } from "next/navigation";
import { nextGoals } from "@/lib/answers/goals";
import { noStart } from "@/lib/next-change/start-from";
import { useNextChangeTexts } from "@/components/messages/next-change";
import { openNext, type Earlier } from "./open-next";

export interface NextChoicesProps {
  readonly earlier: Earlier;
  /** Called before the page is left, once the new draft is there. */
  readonly onOpened?: () => void;
}

/** The changes that can follow a plan, each in one line; what cannot says why. */
export function NextChoices({ earlier, onOpened }: NextChoicesProps) {
  const texts = useNextChangeTexts();
  const router = useRouter();
  return (
    <div className="space-y-3">
      <p className="text-soft">{texts.lead}</p>
      <ul className="list-none border-t border-rule">
        {nextGoals.map((goal) => {
          const why = noStart(earlier.answers, goal);
          const { label, hint } = texts.choices[goal];
          const start = () => {
            const path = openNext(earlier, goal, texts);
            if (path === undefined) return;
            onOpened?.();
            router.push(path);
          };
          return (
            <li key={goal} className={`relative border-b border-rule py-3 ${why ? "" : "hover:bg-raised"}`}>
              {why ? (
                <p className="font-bold text-soft">{label}</p>
              ) : (
                <button
                  type="button"
                  className="min-h-6 text-left font-bold text-accent underline underline-offset-4 after:absolute after:inset-0"
                  onClick={start}
                >
                  {label}
                </button>
              )}
              <p className="text-soft">{why ? texts.impossible[why] : hint}</p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
