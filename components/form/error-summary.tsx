"use client";

import { useEffect, useRef, type MouseEvent } from "react";
import { useErrorTitle } from "./use-error-title";

/** A problem and the control that mends it. */
export interface SummaryItem {
  readonly fieldId: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly title: string;
  readonly items: readonly SummaryItem[];
  /** A number that changes with each attempt: the summary then takes the focus, also when its text is the same. */
  readonly attempt: number;
}

/** Everything that is wrong on a page, with links to the controls (GOV.UK error summary). */
export function ErrorSummary({ title, items, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useErrorTitle();
  useEffect(() => {
    box.current?.focus();
  }, [attempt]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="border-4 border-stop p-4"
    >
      <h2 id="error-summary-title" className="text-lead">
        {title}
      </h2>
      <ul className="mt-2 list-none space-y-2">
        {items.map(({ fieldId, message }, index) => (
          <li key={index}>
            <a href={`#${fieldId}`} className="font-bold text-stop" onClick={(event) => focusField(event, fieldId)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The label is brought into view with its control, and the address of the page stays as it is. */
function focusField(event: MouseEvent, fieldId: string): void {
  const field = document.getElementById(fieldId);
  if (!field) return;
  event.preventDefault();
  const group = field.closest("fieldset") ?? field.parentElement;
  (field.matches("input[type=radio]") ? group : field.parentElement)?.scrollIntoView({ block: "nearest" });
  field.focus();
}
