import { useSyncExternalStore } from "react";
import { reviewPath } from "./section-routes";

const neverChanges = () => () => {};

/**
 * The path of the answer that is changed from the review, by the address of the page; empty where a whole section is, and
 * undefined where nothing is. In the browser only.
 */
export function changedAnswer(): string | undefined {
  if (typeof window === "undefined") return undefined;
  return new URLSearchParams(window.location.search).get("review") ?? undefined;
}

/** Whether one answer is changed from the review; not yet known in the prerendered page. */
export function useChangesOne(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => changedAnswer() !== undefined,
    () => false,
  );
}

/** The row of an answer on the review; the whole review without one. */
export function reviewRow(path: string): string {
  return path === "" ? reviewPath : `${reviewPath}#answer-${encodeURIComponent(path)}`;
}

/** Moves the focus to the control with this id, and opens what it is folded into; nothing where there is none. */
export function focusAnswer(id: string): void {
  const control = id === "" ? null : document.getElementById(id);
  for (let folded = control?.closest("details"); folded; folded = folded.parentElement?.closest("details"))
    folded.open = true;
  control?.focus();
}

/** Moves the focus to the answer that the address names, where its reader left it to change it. */
export function focusReviewRow(): void {
  const { hash } = window.location;
  if (hash.startsWith("#answer-"))
    document
      .getElementById(decodeURIComponent(hash.slice(1)))
      ?.querySelector("a")
      ?.focus();
}
