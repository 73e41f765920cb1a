import { policyNamePolicy } from "@/lib/answers/fields/policy-name";
import { cellIn, oneLine, readFlag } from "./cells";
import { Gathering, type Found } from "./findings";
import { listedNames, readOutput, wantedIn } from "./read-output";

/** Mailbox policies; `values` are all of them. */
export interface PoliciesFound extends Found<string> {
  /** Part of `values`: instant messaging is off, which may be on purpose. */
  readonly off: readonly string[];
  /** Part of `values`: objects that do not tell whether it is on. */
  readonly untold: readonly string[];
}

/** Mailbox policies in the output of Get-OwaMailboxPolicy, or in a plain list with one name a line. */
export function readPolicies(text: string): PoliciesFound {
  const names = new Gathering(policyNamePolicy);
  const off = new Set<string>();
  const untold = new Set<string>();
  const output = readOutput(text);
  const { rows, pieces, refusal } = wantedIn(output, ["owa-policy"], ["Name", "Identity"]);
  for (const row of [...rows, ...pieces]) {
    const named = cellIn(row, "Name");
    const cell = named.text === "" && !named.cut ? cellIn(row, "Identity") : named;
    const name = oneLine(cell);
    if (cell.cut) {
      names.ignore(name, "cut");
      continue;
    }
    if (name === "") continue;
    names.add(name);
    const stored = names.stored(name);
    const isOn = readFlag(cellIn(row, "InstantMessagingEnabled"));
    if (stored !== undefined && isOn === false) off.add(stored);
    if (stored !== undefined && isOn === undefined) untold.add(stored);
  }
  for (const line of listedNames(output)) names.add(line);
  return { ...names.found({ refusal, remarks: output.remarks }), off: [...off], untold: [...untold] };
}
