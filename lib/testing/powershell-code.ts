/**
 * Reads PowerShell text as far as a test of text needs it, without PowerShell: what is code, and which commands are in
 * it. The lab does the same with PowerShell's own parser; this one is quick, and knows single-quoted literals only.
 */

/** One pass over literals and comments, whichever begins first. */
const passages = /'(?:[^']|'')*'|<#[\s\S]*?#>|#[^\n]*/g;

/** The code of a script: literals are emptied, comments are gone, lines stay where they are. */
export function codeOf(text: string): string {
  return text.replace(passages, (passage) =>
    passage.startsWith("'") ? "''" : passage.startsWith("<#") ? passage.replace(/[^\n]/g, "") : "",
  );
}

/** Every command with a verb and a noun, each once; parameters, operators and properties are none. */
export function commandsIn(text: string): readonly string[] {
  const found = codeOf(text).matchAll(/(?<![\w$.:-])[A-Z][A-Za-z]*-[A-Z][A-Za-z0-9]*(?![\w-])/g);
  return [...new Set([...found].map(([name]) => name))].sort();
}

/** Functions that a text defines. */
export function functionsIn(text: string): readonly string[] {
  return [...codeOf(text).matchAll(/^ *function ([A-Za-z]+-[A-Za-z0-9]+)/gm)].map(([, name = ""]) => name);
}
