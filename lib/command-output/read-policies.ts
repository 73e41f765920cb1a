import { policyNamePolicy } from "@/lib/answers/fields/policy-name";
import { Gathering, type Found } from "./findings";
import { findRows } from "./find-rows";
import { cellIn, outputLines } from "./text-lines";

/** Mailbox policies, those in which instant messaging is switched off apart. */
export interface PoliciesFound extends Found<string> {
  /** Part of `values`: off, which may be on purpose. */
  readonly off: readonly string[];
}

/** Mailbox policies in the output of Get-OwaMailboxPolicy, or in a plain list with one name a line. */
export function readPolicies(text: string): PoliciesFound {
  const names = new Gathering(policyNamePolicy);
  const off = new Set<string>();
  const rows = findRows(text, ["Name", "InstantMessagingEnabled"]);
  for (const row of rows) {
    const { text: name, cut } = cellIn(row, "Name");
    if (name === "") continue;
    if (cut) {
      names.ignore(name, "cut");
      continue;
    }
    const whole = name.replace(/\n/g, " ");
    names.add(whole);
    const stored = policyNamePolicy.normalise(whole);
    if (stored.ok && cellIn(row, "InstantMessagingEnabled").text.toLowerCase() === "false") off.add(stored.value.value);
  }
  if (rows.length === 0) for (const line of outputLines(text)) if (line.trim() !== "") names.add(line);
  return { ...names.found(), off: [...off] };
}
