/** Texts around every page that appear as the page is used; every page loads them. */
export const everyPageTexts = {
  offline: "You are offline. What you answer is saved in this browser, and the wizard keeps working.",
  shortcuts: "Keyboard shortcuts",
  theme: { title: "Colours", names: { system: "Same as the system", light: "Light", dark: "Dark" } },
} as const;
