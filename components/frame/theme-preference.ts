import { browserStorage } from "@/components/storage/browser-storage";

/** The themes of the pages; "system" is what the reader's computer says. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "owa-im-wizard.theme";

/**
 * Runs in the head of every page before anything is painted, so that no page flashes in the other theme. It is short, since
 * every page carries it; the policy of a page allows exactly this text.
 */
export const themeScript = `try{const t=localStorage.getItem("${key}");if(/^(light|dark)$/.test(t))document.documentElement.dataset.theme=t}catch{}`;

/** The theme that the reader chose. Without a choice, and where the browser keeps none, it is the system's. */
export const themePreference = {
  read: (): Theme => themes.find((theme) => theme === browserStorage.get(key)) ?? "system",

  choose: (theme: Theme): void => {
    browserStorage.set({ [key]: theme === "system" ? null : theme });
  },

  subscribe: (listener: () => void): (() => void) => browserStorage.subscribe(key, listener),
};

/** Shows the page in a theme; style sheets go by the attribute, and by the system where it is missing. */
export function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
}
