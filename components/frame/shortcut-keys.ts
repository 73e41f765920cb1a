import type { ShortcutTexts } from "@/components/messages/shortcuts";
import { storedSwitch } from "@/components/storage/stored-switch";

/** A key and what it does: opens a page, or presses the control of the page that matches a selector. */
export type Shortcut =
  | { readonly key: "?" }
  | { readonly key: string; readonly name: ShortcutName; readonly path: string }
  | { readonly key: string; readonly name: ShortcutName; readonly control: string };

/** What a key is called in the list of shortcuts. */
export type ShortcutName = keyof ShortcutTexts["names"];

/** Every key, in the order of the list. */
export const shortcuts = [
  { key: "n", name: "continue", control: "[data-shortcut=continue]" },
  { key: "b", name: "back", control: "[data-shortcut=back]" },
  { key: "u", name: "unknown", control: "[data-shortcut=unknown]" },
  { key: "w", name: "changes", control: "[data-shortcut=changes]" },
  { key: "r", name: "review", path: "/wizard/review" },
  { key: "p", name: "plan", path: "/plan" },
  { key: "c", name: "checklist", path: "/checklist" },
  { key: "o", name: "open", path: "/open" },
] as const satisfies readonly Shortcut[];

const typing = "input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable], dialog[open] *";

/** The shortcut of a key press; none while something is typed into, or with another modifier than Shift. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  const { target, key, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey || (target instanceof Element && target.matches(typing))) return undefined;
  return key === "?" ? { key } : shortcuts.find((shortcut) => shortcut.key === key);
}

/**
 * Whether single keys act: only for those who switched them on. Text that misses its field, or that is spoken, must not
 * lead to another page (WCAG 2.1.4).
 */
export const shortcutPreference = storedSwitch("owa-im-wizard.shortcuts", { on: "on", off: "off", starts: "off" });
