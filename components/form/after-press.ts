let pressed = false;
let waiting: (() => void)[] = [];

/**
 * Does something at once, or, while a mouse button or a finger is down, after the click that may come of it: a note that
 * appears in between would move the button away from under the pointer, and the click would be lost.
 */
export function afterPress(action: () => void): void {
  if (pressed) waiting.push(action);
  else action();
}

/** Begins to watch the pointer of a page. A field loses the focus with the press itself, so this has to be known before. */
export function watchPresses(page: Document): () => void {
  const press = () => {
    pressed = true;
  };
  // The click follows in the same task as the release.
  const release = () => window.setTimeout(settle);
  page.addEventListener("mousedown", press, true);
  for (const end of releases) page.addEventListener(end, release, true);
  window.addEventListener("blur", release);
  return () => {
    page.removeEventListener("mousedown", press, true);
    for (const end of releases) page.removeEventListener(end, release, true);
    window.removeEventListener("blur", release);
    settle();
  };
}

const releases = ["mouseup", "dragend"] as const;

function settle(): void {
  pressed = false;
  const actions = waiting;
  waiting = [];
  for (const action of actions) action();
}
