import type { Plan, PlannedStep } from "@/lib/plan/types";
import { joined } from "@/lib/text/fragments";
import { changeRuns } from "./checklist/run-items";
import { shells } from "./powershell/script-kinds";
import { manifestRuns } from "./runs";

const mostTargets = 5;

/** The steps of a plan as plain text for a forum or a chat: what, where, on what, Microsoft's commands. No plan hash. */
export function planText(plan: Plan): string {
  const head = [`Goal: ${plan.topology.goal}. ${plan.topology.exchange.shortName}.`];
  if (plan.topology.umPlacement) head.push(`Unified Messaging: ${plan.topology.umPlacement}.`);
  const order = changeRuns(manifestRuns(plan)).map(({ script }) => script);
  return (
    [head.join(" "), `Order of the scripts: ${order.join(", ")}.`, ...plan.steps.map(stepText), ...leftOut(plan)].join(
      "\n\n",
    ) + "\n"
  );
}

function stepText({ ordinal, title, place, targets, documentedCommands }: PlannedStep): string {
  const where = place ? shells[place].name : "By hand";
  return [
    `${ordinal}. ${title}`,
    `   ${where}`,
    ...few(targets.map(({ name, change }) => `   - ${name}: ${change}`)),
    ...few(documentedCommands.map((command) => `   > ${joined(command)}`)),
  ].join("\n");
}

function few(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostTargets) return lines;
  return [...lines.slice(0, mostTargets), `   and ${lines.length - mostTargets} more like these`];
}

function leftOut({ skipped }: Plan): readonly string[] {
  if (skipped.length === 0) return [];
  return [["Left out:", ...skipped.map(({ title, reason }) => `   - ${title}: ${reason}`)].join("\n")];
}
