/** Name of the mark in the entry of the browser's history; it holds no answer. */
const mark = "workedOnCopy";

/**
 * Takes the answers out of the address, which history and extensions can see, once they are in the draft, and marks the
 * entry, so that Back says what became of them instead of calling the address empty.
 */
export function leaveCopied(): void {
  window.history.replaceState({ [mark]: true }, "", "/open");
}

/** Whether the answers of this entry of the history were copied into a draft. */
export function wasCopied(): boolean {
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null && mark in state;
}
