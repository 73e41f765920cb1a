import type { Answers } from "@/lib/answers/types";

/** What another person sent, and this page shows read-only. */
export interface OpenedAnswers {
  readonly answers: Answers;
  /** The code of its share link, by which a reload finds it again; undefined where there are too many answers for a link. */
  readonly code: string | undefined;
}

let opened: OpenedAnswers | undefined;
const listeners = new Set<() => void>();

/**
 * The answers of a link or file, while their reader looks at them: open, plan and checklist show the same ones. They live
 * as long as the page and are stored nowhere.
 */
export const openedAnswers = {
  read: (): OpenedAnswers | undefined => opened,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  show: (next: OpenedAnswers | undefined): void => {
    if (next === opened) return;
    opened = next;
    for (const listener of listeners) listener();
  },
};
