import { describe, expect, it } from "vitest";
import { colours, type ColourName, type ThemeColour } from "./theme";

const themes: readonly (keyof ThemeColour)[] = ["light", "dark"];
const surfaces: readonly ColourName[] = ["paper", "raised"];
const texts: readonly ColourName[] = ["ink", "soft", "accent", "caution", "stop", "proven", "codeText", "codeWord"];
const onWash: readonly (readonly [ColourName, ColourName])[] = [
  ["caution", "cautionWash"],
  ["stop", "stopWash"],
  ["accent", "accentWash"],
  ["ink", "cautionWash"],
  ["ink", "stopWash"],
  ["ink", "accentWash"],
  ["soft", "accentWash"],
  ["codeText", "accentWash"],
  ["codeWord", "accentWash"],
  ["paper", "caution"],
  ["onAccent", "accent"],
];

describe.each(themes)("the %s theme", (theme) => {
  const pairs = [...surfaces.flatMap((surface) => texts.map((text) => [text, surface] as const)), ...onWash];
  it.each(pairs)("shows %s on %s at 7:1 or more", (text, surface) => {
    expect(contrast(colours[text][theme], colours[surface][theme])).toBeGreaterThanOrEqual(7);
  });

  it.each(surfaces)("draws the edge of a control on %s at 3:1 or more", (surface) => {
    expect(contrast(colours.edge[theme], colours[surface][theme])).toBeGreaterThanOrEqual(3);
  });
});

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
