import { dialPlanPolicy } from "@/lib/answers/fields/dial-plan";
import { Gathering, type Found } from "./findings";
import { findRows } from "./find-rows";
import { cellIn, outputLines, type Row } from "./text-lines";

/** SipName dial plans, and the servers that host one of them. */
export interface DialPlansFound extends Found<string> {
  /** Servers that the output shows with at least one of these plans. */
  readonly hosts: readonly string[];
  /** Whether the output shows at all which plans the servers host (Get-UMService). */
  readonly tellsHosts: boolean;
}

/** Names of SipName dial plans in the output of Get-UMDialPlan, with Get-UMService behind it or not, or in a plain list. */
export function readDialPlans(text: string): DialPlansFound {
  const plans = new Gathering(dialPlanPolicy);
  const rows = findRows(text, ["URIType", "DialPlans", "Name"]);
  const services = rows.filter((row) => row.has("dialplans"));
  for (const row of rows) if (!row.has("dialplans")) addPlan(row, plans);
  if (rows.length === 0) for (const line of outputLines(text)) if (line.trim() !== "") plans.add(line);
  const found = plans.found();
  const names = new Set(found.values.map((name) => name.toLowerCase()));
  const hosts = services.filter((row) => planNames(row).some((name) => names.has(name))).map(nameOf);
  return { ...found, hosts, tellsHosts: services.length > 0 };
}

function addPlan(row: Row, plans: Gathering): void {
  const { text: name, cut } = cellIn(row, "Name");
  const kind = cellIn(row, "URIType").text;
  if (name === "") return;
  if (cut) plans.ignore(name, "cut");
  else if (kind !== "" && kind.toLowerCase() !== "sipname") plans.ignore(`${name} (${kind})`, "other-kind");
  else plans.add(name.replace(/\n/g, " "));
}

function nameOf(row: Row): string {
  return cellIn(row, "Name").text;
}

/** The console shows a list as "{one, two}". */
function planNames(row: Row): readonly string[] {
  return cellIn(row, "DialPlans")
    .text.replace(/[{}]/g, "")
    .split(",")
    .map((name) => name.trim().toLowerCase());
}
