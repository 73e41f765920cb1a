import type { Config } from "tailwindcss";
import plugin from "tailwindcss/plugin";
import { colours, colourVariable, forcedVariables, printedVariables, themeVariables } from "./components/ui/theme";

const colourNames = Object.keys(colours);

/** 768 and 1,200 pixels at the usual text size, in em: with larger text the columns are wider, and come later. */
const widths = { md: "48em", wide: "75em" } as const;

const config: Config = {
  content: ["./app/**/*.tsx", "./components/**/*.tsx"],
  // Nothing uses these; each would give every element variables, a kilobyte in all before the first paint.
  corePlugins: {
    backdropFilter: false,
    borderSpacing: false,
    contain: false,
    filter: false,
    gradientColorStops: false,
    ringWidth: false,
    scrollSnapType: false,
    touchAction: false,
  },
  theme: {
    screens: {
      // Paper is narrower, and laid out the same way: tables are tables, terms stand beside what is said of them.
      md: { raw: `print, (min-width: ${widths.md})` },
      wide: widths.wide,
      forced: { raw: "(forced-colors: active)" },
    },
    colors: {
      transparent: "transparent",
      current: "currentColor",
      ...Object.fromEntries(colourNames.map((name) => [name, `var(${colourVariable(name)})`])),
    },
    fontFamily: {
      sans: ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"],
      mono: ["ui-monospace", "Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "monospace"],
    },
    // 14, 17, 20, 25 and 32 pixels, as rem so that the reader's own text size counts.
    fontSize: {
      small: ["0.875rem", "1.5"],
      base: ["1.0625rem", "1.55"],
      lead: ["1.25rem", "1.5"],
      title: ["1.5625rem", "1.3"],
      display: ["2rem", "1.2"],
    },
    extend: {
      maxWidth: { measure: "42rem", page: "90rem" },
      transitionDuration: { DEFAULT: "120ms" },
    },
  },
  plugins: [
    plugin(({ addBase, addVariant }) => {
      // Where "What will change" stands beside the question: not where a table needs the width.
      addVariant("beside", `@media (min-width: ${widths.wide}) { :root:not(:has(.needs-width)) & }`);
      addBase({
        ":root": themeVariables("light"),
        "@media (prefers-color-scheme: dark)": { ":root:not([data-theme=light])": themeVariables("dark") },
        ":root[data-theme=dark]": themeVariables("dark"),
        // Both count more than any theme that was chosen.
        "@media (forced-colors: active)": { ":root:root": forcedVariables() },
        // Paper is white and ink is black, whatever the screen shows.
        "@media print": { ":root:root": printedVariables() },
      });
    }),
  ],
};

export default config;
