import type { KeyboardEvent } from "react";

/** These controls are no answers, so Enter in them does not send the page. */
export function keepFromContinuing(event: KeyboardEvent): void {
  if (event.key === "Enter") event.preventDefault();
}
