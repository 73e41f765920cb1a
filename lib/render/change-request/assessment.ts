import { warningText } from "@/lib/messages/problem-text";
import type { Words } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";
import type { Assessment, Finding, Level, Schedule } from "./types";

const order: readonly Level[] = ["low", "medium", "high"];
const manyServers = 10;
const veryManyServers = 50;

/** The risk by fixed rules (safety D3): each that applies is shown with its reason, and the highest level counts. */
export function riskOf(plan: Plan, schedule: Schedule, words: Words): Assessment {
  const { risk } = words.assessment;
  const { mailboxServers, dialPlans, trustDecisions } = plan.topology;
  const servers = mailboxServers.length;
  const unsure = trustDecisions.filter(({ confidence }) => confidence === "L").length;
  const short = schedule.missingMinutes;
  return assess([
    when(true, "low", risk.recorded),
    ...plan.steps.map((step) => step.risk),
    when(servers > manyServers && servers <= veryManyServers, "medium", risk.manyServers(servers, manyServers)),
    when(servers > veryManyServers, "high", risk.manyServers(servers, veryManyServers)),
    when(dialPlans.length > 0, "medium", risk.voiceMail),
    when(unsure > 0, "medium", risk.inferred(unsure)),
    ...plan.warnings.map((warning) => when(!isForAuthor(warning), "medium", warningText(warning, words.problems))),
    when(true, "medium", risk.noRehearsal),
    when(short > 0, "high", risk.windowTooShort(short, schedule.changeMinutes, schedule.backOutMinutes)),
  ]);
}

/** A remark on how a value is written is settled by whoever enters it; a short window has a rule of its own. */
const isForAuthor = (warning: Plan["warnings"][number]): boolean =>
  "others" in warning || warning.code === "window-short";

/** What users notice, by fixed rules. */
export function impactOf({ steps, topology }: Plan, { assessment: { impact } }: Words): Assessment {
  const { mailboxServers, messaging, dialPlans } = topology;
  const servers = mailboxServers.length;
  const restarts = servers > 0 && steps.some((step) => step.impact === "user-visible-outage");
  return assess([
    when(true, "low", impact.nobody),
    when(restarts, "medium", impact.restarts(servers)),
    when(restarts && servers === 1, "medium", impact.oneServer),
    when(
      steps.some((step) => step.impact === "service-restart"),
      "medium",
      impact.service,
    ),
    when(dialPlans.length > 0, "medium", impact.umServices),
    when(messaging === "off", "medium", impact.turnedOff),
  ]);
}

function when(applies: boolean, level: Level, reason: string): Finding | undefined {
  return applies ? { level, reason } : undefined;
}

function assess(rules: readonly (Finding | undefined)[]): Assessment {
  const findings = rules.filter((finding) => finding !== undefined);
  const level = order.findLast((candidate) => findings.some((finding) => finding.level === candidate)) ?? "low";
  return { level, findings };
}
