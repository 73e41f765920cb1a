/** One role of a colour, in the light and in the dark theme. */
export interface ThemeColour {
  readonly light: string;
  readonly dark: string;
}

/**
 * Every colour of the pages, by what it is for. Text colours reach 7:1 on the surfaces under them and lines of controls
 * 3:1, in both themes; `theme.test.ts` computes it.
 */
export const colours = {
  /** The page. */
  paper: { light: "#faf8f3", dark: "#171613" },
  /** Blocks that stand out from the page: commands, files, panels. */
  raised: { light: "#f1ede4", dark: "#211f1b" },
  ink: { light: "#1d1b16", dark: "#ece7dc" },
  /** Secondary text. */
  soft: { light: "#4b463c", dark: "#c3bcad" },
  /** Rules between parts of the page; decoration only. */
  rule: { light: "#d3ccbd", dark: "#403c34" },
  /** Borders of controls. */
  edge: { light: "#7c7566", dark: "#8f8878" },
  /** Links and the main action. */
  accent: { light: "#0b4f4d", dark: "#86d6cc" },
  onAccent: { light: "#faf8f3", dark: "#10201e" },
  accentWash: { light: "#e3edea", dark: "#1d2c2a" },
  caution: { light: "#6b4000", dark: "#f2c26b" },
  cautionWash: { light: "#f8ecd2", dark: "#2e2614" },
  stop: { light: "#871a14", dark: "#ffb0a3" },
  stopWash: { light: "#f8e5e1", dark: "#331c18" },
  proven: { light: "#1c5229", dark: "#98d8a4" },
  /** Lies over the page under a dialog. */
  scrim: { light: "#1d1b16", dark: "#000000" },
  /** Code: texts and numbers, and the words of the language. Names are in the accent, comments are secondary text. */
  codeText: { light: "#1d4377", dark: "#b3cdf8" },
  codeWord: { light: "#652059", dark: "#efb8e2" },
} as const satisfies Record<string, ThemeColour>;

export type ColourName = keyof typeof colours;

/** The CSS variable of a colour. */
export function colourVariable(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The variables of one theme, for a style sheet. */
export function themeVariables(theme: keyof ThemeColour): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([name, colour]) => [colourVariable(name), colour[theme]]));
}

/** The variables on paper: black on white, and two greys for lines, so that every printer shows the same. */
export function printedVariables(): Record<string, string> {
  const surface = /^(paper|raised|.*Wash)$/;
  const lines: Readonly<Record<string, string>> = { rule: "#999", edge: "#555" };
  // No main action, no dialog and no coloured code is printed.
  const unused = /^(onAccent|scrim|code.*)$/;
  return Object.fromEntries(
    Object.keys(colours).flatMap((name) =>
      unused.test(name) ? [] : [[colourVariable(name), lines[name] ?? (surface.test(name) ? "#fff" : "#000")]],
    ),
  );
}

/** The variables where the reader's own few colours are forced; drawings, which browsers leave alone, then use them too. */
export function forcedVariables(): Record<string, string> {
  const surface = /^(paper|raised|onAccent|.*Wash)$/;
  return Object.fromEntries(
    Object.keys(colours).flatMap((name) =>
      name === "scrim"
        ? []
        : [[colourVariable(name), surface.test(name) ? "Canvas" : name === "accent" ? "LinkText" : "CanvasText"]],
    ),
  );
}
