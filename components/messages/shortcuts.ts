import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { shortcutTexts } from "./en/shortcuts";

export type ShortcutTexts = Texts<"shortcut">;

export const useShortcutTexts = createMessages("shortcut", shortcutTexts);
