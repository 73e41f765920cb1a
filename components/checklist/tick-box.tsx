import type { ComponentProps } from "react";
import type { MarkState } from "@/components/ticks/stored-ticks";

/** What a box holds: drawn, so that paper and forced colours show it as well as the screen. */
const drawings: Readonly<Record<MarkState, string>> = {
  done: "M5 13 11 19 20 5",
  different: "M4 9H20M4 15H20M17 3 7 21",
  "not-applicable": "M5 12H19",
};

const colours: Readonly<Record<MarkState, string>> = {
  done: "border-proven text-proven",
  different: "border-stop text-stop",
  "not-applicable": "border-edge text-soft",
};

export interface TickBoxProps extends Omit<ComponentProps<"input">, "checked" | "onChange" | "type"> {
  readonly state: MarkState | undefined;
  readonly onTick: (done: boolean) => void;
}

/** A box as on a paper form, 44 pixels: ticked when done, and showing the other states. */
export function TickBox({ state, onTick, className = "", ...rest }: TickBoxProps) {
  return (
    <span className={`relative inline-flex h-11 w-11 shrink-0 print:h-8 print:w-8 ${className}`}>
      <input
        {...rest}
        data-state={state ?? "open"}
        type="checkbox"
        checked={state === "done"}
        onChange={(event) => onTick(event.currentTarget.checked)}
        className={`h-full w-full cursor-pointer appearance-none rounded border-2 bg-paper hover:border-ink disabled:cursor-default disabled:border-dashed disabled:hover:border-edge print:border-ink ${
          state === undefined ? "border-edge" : colours[state]
        }`}
      />
      {state === undefined ? null : (
        <svg
          aria-hidden="true"
          viewBox="0 0 24 24"
          className={`pointer-events-none absolute inset-1.5 fill-none stroke-current stroke-[3] print:inset-1 ${colours[state]}`}
        >
          <path d={drawings[state]} />
        </svg>
      )}
    </span>
  );
}
