/** Texts around every page that appear as the page is used; every page loads them. */
export const everyPageTexts = {
  offline: "You are offline. Your draft is safe in this browser, and the wizard keeps working.",
  shortcuts: "Keyboard shortcuts",
  theme: { title: "Colours", names: { system: "Same as the system", light: "Light", dark: "Dark" } },
} as const;
