import { isKnown } from "./properties";

/** What a line of pasted text is: output, or what a console puts between outputs. */
export type LineKind = "output" | "blank" | "prompt" | "noise";

export interface Line {
  readonly text: string;
  readonly kind: LineKind;
}

/** A prompt with whatever was typed behind it; `[PS]` is the one of the Exchange Management Shell. */
const prompt = /^\s*(?:\[PS\]\s*[A-Za-z]:\\[^>]*>|(?:\[[^\]]*\]:\s*)?PS(?:\s[^>]*)?>|[A-Za-z]:\\[^>]*>|>>)/;
/** A command that was copied without its prompt. */
const command =
  /^\s*(?:Get|Set|New|Test|Add|Remove|Enable|Disable|Import|Invoke|Select|Format|Where|ForEach)-[A-Z]\w+(?:$|[\s|])(?!\s*:)/;
const transcript =
  /^(?:Windows PowerShell transcript (?:start|end)|(?:Start|End) time: \d{14}|(?:Username|RunAs User|Machine|Host Application)\s*: )/;

/** The first line of a warning or an error, in the languages of the console. */
const remark = new RegExp(
  [
    "^\\s*(?:WARNING|WARNUNG|AVERTISSEMENT|ADVERTENCIA|警告|VERBOSE|AUSFÜHRLICH|COMMENTAIRES|详细信息|DEBUG)\\s*[:：]",
    // "Get-Thing : what went wrong", and the same from a script.
    "^\\s*(?:[A-Z][A-Za-z]+-[A-Z][A-Za-z0-9]+|\\S+\\.ps1)\\s*:(?:\\s|$)",
    "^(?:The term ['‘“\"]|Die Benennung ['\"]|Der Begriff ['\"]|Le terme ['«]|无法将[“\"])",
    "^\\s*(?:At|In|Au)\\s.*\\b(?:line|Zeile|Ligne)\\s?:\\s?\\d+",
    "^\\s*所在位置 ",
    "^\\s*\\+\\s",
    "^\\s*\\+?\\s*(?:CategoryInfo|FullyQualifiedErrorId|PSComputerName)\\s*:\\s",
    "^\\s*(?:Line \\||\\d+ \\| |\\| )",
    "^(?:Confirm|Bestätigung|Confirmer|确认)$",
    "^\\[Y\\] ",
    "^\\[J\\] ",
    "^\\[O\\] ",
  ].join("|"),
  "u",
);

/**
 * Marks what is output. A warning or an error goes on to the next empty line, prompt, or line that holds a known property:
 * so it never becomes part of a value. Also says how many of them there are.
 */
export function consoleLines(lines: readonly string[]): { readonly lines: readonly Line[]; readonly remarks: number } {
  let inRemark = false;
  let remarks = 0;
  const marked = lines.map((text): Line => {
    if (text === "") {
      inRemark = false;
      return { text, kind: "blank" };
    }
    if (prompt.test(text) || command.test(text) || transcript.test(text)) {
      inRemark = false;
      return { text, kind: "prompt" };
    }
    if (remark.test(text) && propertyAt(text) === undefined) {
      if (!inRemark) remarks += 1;
      inRemark = true;
      return { text, kind: "noise" };
    }
    if (inRemark && (propertyAt(text) !== undefined || isHeading(text))) inRemark = false;
    return { text, kind: inRemark ? "noise" : "output" };
  });
  return { lines: marked, remarks };
}

/** The known property with which a line begins, in lower case: "Name : value". */
function propertyAt(text: string): string | undefined {
  const name = /^(?:[-*•·]\s+)?\**([A-Za-z]\w*)\**\s*[:：]/.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && name !== "pscomputername" && isKnown(name) ? name : undefined;
}

/** Whether a line is the head of a table or of an export: known properties alone, two at least. */
export function isHeading(text: string): boolean {
  if (text.length > 400) return false;
  const words = text.split(/[\s",;]+/).filter((word) => word !== "");
  return words.length > 1 && words.every((word) => isKnown(word.toLowerCase()));
}
