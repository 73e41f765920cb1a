import { dialPlanPolicy } from "@/lib/answers/fields/dial-plan";
import { cellIn, listHolds, oneLine, type Row } from "./cells";
import { Gathering, type Found } from "./findings";
import { kindOf } from "./kinds";
import { listedNames, readOutput, wantedIn } from "./read-output";

/** SipName dial plans, and the servers that host one of them. */
export interface DialPlansFound extends Found<string> {
  /** Plans whose kind the output does not tell. */
  readonly untold: readonly string[];
  /** Whether the values come from a plain list, which tells no kind. */
  readonly isList: boolean;
  /** Servers that the output shows with at least one of these plans. */
  readonly hosts: readonly string[];
  /** Whether the output shows at all which plans the servers host (Get-UMService). */
  readonly tellsHosts: boolean;
  /** Servers whose list of plans the console cut, so that they may host one of these. */
  readonly cutHosts: readonly string[];
  /** Whether the name or the kind of a plan is cut, so that there may be one more. */
  readonly hasCut: boolean;
}

const kinds: ReadonlySet<string> = new Set(["sipname", "telextn", "e164"]);

/** Names of SipName dial plans in the output of Get-UMDialPlan, with Get-UMService behind it or not, or in a plain list. */
export function readDialPlans(text: string): DialPlansFound {
  const plans = new Gathering(dialPlanPolicy);
  const untold = new Gathering(dialPlanPolicy);
  const output = readOutput(text);
  const { rows, pieces, refusal } = wantedIn(output, ["dial-plan", "um-service"], ["URIType", "DialPlans", "Name"]);
  const isService = (row: Row) => row.has("dialplans") || kindOf(row) === "um-service";
  const services = rows.filter(isService);
  let hasCut = false;
  for (const row of [...rows, ...pieces]) {
    if (isService(row)) continue;
    const cell = cellIn(row, "Name");
    const kind = cellIn(row, "URIType");
    const name = oneLine(cell);
    const isTold = !kind.cut && kinds.has(kind.text.toLowerCase());
    if (name === "" && !isTold) hasCut = true;
    else if (cell.cut || name === "") {
      if (!isTold || kind.text.toLowerCase() === "sipname") hasCut = true;
      plans.ignore(name, "cut");
    } else if (!isTold) untold.add(name);
    else if (kind.text.toLowerCase() !== "sipname") plans.ignore(`${name} (${kind.text})`, "other-kind");
    else plans.add(name);
  }
  const listed = listedNames(output);
  for (const line of listed) plans.add(line);
  const found = plans.found({ refusal, remarks: output.remarks });
  const hosting = services.map((row) => hostsOneOf(row, found.values));
  const namesWhere = (answer: boolean | undefined) =>
    services.filter((_, index) => hosting[index] === answer).map((row) => oneLine(cellIn(row, "Name")));
  return {
    ...found,
    untold: untold.found({ refusal, remarks: 0 }).values,
    isList: listed.length > 0,
    hosts: namesWhere(true),
    cutHosts: namesWhere(undefined),
    tellsHosts: services.length > 0,
    hasCut,
  };
}

/** Whether a server hosts one of the plans; undefined when its list is cut and shows none of them. */
function hostsOneOf(row: Row, plans: readonly string[]): boolean | undefined {
  if (cellIn(row, "Name").text === "") return undefined;
  const list = cellIn(row, "DialPlans");
  const holds = plans.map((name) => listHolds(list, name));
  if (holds.includes(true)) return true;
  // Nothing, and what is there without brackets, is no list of the console.
  const isList = list.items !== undefined || list.text.startsWith("{");
  return list.cut || !isList ? undefined : false;
}
