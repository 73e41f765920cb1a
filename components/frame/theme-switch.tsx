"use client";

import { useEffect, useSyncExternalStore } from "react";
import { useIsLive } from "@/components/drafts/use-drafts";
import { useEveryPageTexts } from "@/components/messages/every-page";
import { showTheme, themePreference, themes, type Theme } from "./theme-preference";

/** Light, dark, or as the system has it. Before any program runs the system decides, so the switch is not there yet. */
export function ThemeSwitch() {
  const { theme: texts } = useEveryPageTexts();
  const live = useIsLive();
  const theme = useSyncExternalStore<Theme>(themePreference.subscribe, themePreference.read, () => "system");
  useEffect(() => {
    // During hydration nothing is known yet, and the head has shown what was chosen.
    if (live) showTheme(theme);
  }, [live, theme]);
  if (!live) return <div className="min-h-11" />;
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-4">
      <legend className="float-left mr-4 inline-flex min-h-11 items-center text-ink">{texts.title}</legend>
      {themes.map((one) => (
        <label key={one} className="inline-flex min-h-11 cursor-pointer items-center gap-2 text-ink">
          <input
            type="radio"
            name="theme"
            value={one}
            checked={theme === one}
            onChange={() => themePreference.choose(one)}
            className="h-4 w-4 [accent-color:var(--accent)]"
          />
          {texts.names[one]}
        </label>
      ))}
    </fieldset>
  );
}
