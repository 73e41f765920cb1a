import type { Answers } from "@/lib/answers/types";
import { generatePlan } from "@/lib/generate/generate";
import { generator } from "@/lib/generate/generator";
import { en } from "@/lib/messages/en/catalogue";
import { renderScripts } from "@/lib/render/powershell/scripts";

/** A script of a plan, taken apart so that what many plans have in common is parsed once. */
export interface ScriptParts {
  readonly path: string;
  /** Everything that no plan changes. */
  readonly frame: string;
  /** The plan block, a statement of its own; empty where a script knows no plan. */
  readonly block: string;
}

/** Scripts and library of some answers, without the documents of a bundle. */
export function scriptsOf(answers: Answers): readonly ScriptParts[] {
  const provenance = { generator, canonicalAnswers: "", shareLink: undefined };
  return renderScripts(generatePlan(answers), provenance, en).map(({ path, text }) => ({ path, ...takeApart(text) }));
}

/**
 * No literal holds a line break, so the first line that is a closing brace ends the block; a value that left its literal
 * shows in the parse of the block alone. The driver's table of hashes follows the other scripts.
 */
export function takeApart(text: string): Omit<ScriptParts, "path"> {
  const block = /^\$Plan = \[ordered\]@\{\n[\s\S]*?^\}\n/m.exec(text)?.[0] ?? "";
  const frame = block === "" ? text : text.replace(block, () => "$Plan = @{}\n");
  return { block, frame: frame.replace(/^( {4}(?:Get|Set|Test|Undo) = ')[0-9a-f]{64}(?='$)/gm, `$1${"0".repeat(64)}`) };
}
