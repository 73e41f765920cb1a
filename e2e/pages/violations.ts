import type { Page } from "@playwright/test";
import { source, type AxeResults, type ElementContext, type RunOptions } from "axe-core";
import { deep } from "@/lib/testing/run-count";

type WithAxe = Window & { readonly axe?: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> } };
type Asked = "all but contrast" | "contrast";

/**
 * What axe finds on a page as it is: theme, rule and elements. The two themes differ in their colours alone, so every
 * rule is asked in the light one, and in the dark one only whether texts can be told from what is behind them. That rule
 * takes most of the time, so it is asked of the first and the last text of each look; `npm run test:deep` asks it of every text.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  // Buttons change their colours gradually, and what is half-way there is in no theme.
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const rules = await found(page, "all but contrast");
  const light = await found(page, "contrast");
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await found(page, "contrast");
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
  return [...[...rules, ...light].map((line) => `light: ${line}`), ...dark.map((line) => `dark: ${line}`)];
}

async function found(page: Page, asked: Asked): Promise<readonly string[]> {
  const lines = await page.evaluate(askAxe, { asked, everyText: deep });
  if (!lines) throw new Error("The page has no axe.");
  return lines;
}

/** Runs in the page. Texts look the same when their own styles and every ground behind them are the same. */
async function askAxe({ asked, everyText }: { asked: Asked; everyText: boolean }): Promise<string[] | undefined> {
  const { axe } = window as WithAxe;
  const rule = "color-contrast";
  const options: RunOptions = asked === "contrast" ? { runOnly: [rule] } : { rules: { [rule]: { enabled: false } } };
  const context = asked === "contrast" && !everyText ? { include: textsOfEachLook() } : document;
  const result = await axe?.run(context, { ...options, resultTypes: ["violations"] });
  return result?.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);

  function textsOfEachLook(): Element[] {
    const grounds = new Map<Element, string>();
    const first = new Map<string, Element>();
    const last = new Map<string, Element>();
    for (const element of document.body.querySelectorAll("*")) {
      const text = [...element.childNodes]
        .map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : ""))
        .join("");
      const holdsText = text.trim() !== "" || element.matches("input, select, textarea");
      if (!holdsText || !element.checkVisibility({ visibilityProperty: true })) continue;
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
      // axe passes over what is disabled, and over a single character.
      const isDisabled = element.closest("[aria-disabled=true], :disabled, fieldset:disabled") !== null;
      const kind = [element.tagName, element.getAttribute("class"), isDisabled, text.trim().length > 1];
      const look = [...kind, color, fontSize, fontWeight, textShadow, groundOf(element)].join(" ");
      if (!first.has(look)) first.set(look, element);
      last.set(look, element);
    }
    return [...new Set([...first.values(), ...last.values()])];

    function groundOf(element: Element | null): string {
      if (!element) return "";
      const known = grounds.get(element);
      if (known !== undefined) return known;
      const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
      const ground = [groundOf(element.parentElement), backgroundColor, backgroundImage, opacity, position].join(" ");
      grounds.set(element, ground);
      return ground;
    }
  }
}
