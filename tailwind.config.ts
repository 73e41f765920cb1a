import type { Config } from "tailwindcss";
import plugin from "tailwindcss/plugin";
import { colours, colourVariable, forcedVariables, printedVariables, themeVariables } from "./components/ui/theme";

const colourNames = Object.keys(colours);

/** 768 and 1,200 pixels at the usual text size, in em: with larger text the columns are wider, and come later. */
const widths = { md: "48em", wide: "75em" } as const;

const config: Config = {
  content: ["./app/**/*.tsx", "./components/**/*.tsx"],
  // Each of these would give every element variables: a kilobyte before the first paint. What is used of them is below, without.
  corePlugins: {
    backdropFilter: false,
    borderSpacing: false,
    boxShadow: false,
    contain: false,
    filter: false,
    fontVariantNumeric: false,
    gradientColorStops: false,
    ringWidth: false,
    rotate: false,
    scale: false,
    scrollSnapType: false,
    skew: false,
    space: false,
    touchAction: false,
    transform: false,
    translate: false,
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
    plugin(({ addBase, addUtilities, addVariant, matchUtilities, theme }) => {
      addUtilities({
        ".rotate-90": { rotate: "90deg" },
        ".rotate-180": { rotate: "180deg" },
        ".shadow-lg": { boxShadow: "0 10px 15px -3px #0000001a, 0 4px 6px -4px #0000001a" },
        ".shadow-xl": { boxShadow: "0 20px 25px -5px #0000001a, 0 8px 10px -6px #0000001a" },
        ".tabular-nums": { fontVariantNumeric: "tabular-nums" },
      });
      matchUtilities(
        { "space-y": (value) => ({ "& > :not([hidden]) ~ :not([hidden])": { marginTop: value, marginBottom: "0" } }) },
        { values: theme("space") ?? {} },
      );
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
