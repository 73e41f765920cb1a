import type { ComponentProps, ReactNode } from "react";

export interface ChoiceBoxProps extends Omit<ComponentProps<"input">, "type" | "className" | "aria-describedby"> {
  readonly id: string;
  readonly label: ReactNode;
  /** Behind the label, until it is chosen: what speaks against it. */
  readonly mark?: ReactNode;
  readonly hint?: ReactNode;
  /** Below the hint, and no part of what is read out with the choice. */
  readonly note?: ReactNode;
}

/** A radio button and what choosing it means, in a box that can be clicked as a whole. */
export function ChoiceBox({ id, label, mark, hint, note, ...input }: ChoiceBoxProps) {
  const describing = [...(mark ? [`${id}-mark`] : []), ...(hint ? [`${id}-choice-hint`] : [])];
  return (
    <div className="group relative flex gap-3 rounded border border-edge p-3 has-[:checked]:border-accent has-[:checked]:bg-accentWash">
      <input
        {...input}
        id={id}
        type="radio"
        className="choice-mark"
        aria-describedby={describing.join(" ") || undefined}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="font-bold after:absolute after:inset-0">
          {label}
        </label>
        {mark ? (
          <span id={`${id}-mark`} className="text-stop group-has-[:checked]:hidden">
            {mark}
          </span>
        ) : null}
        {hint ? (
          <div id={`${id}-choice-hint`} className="text-soft">
            {hint}
          </div>
        ) : null}
        {note}
      </div>
    </div>
  );
}
