import { warningText } from "@/lib/messages/problem-text";
import type { Words } from "@/lib/messages/words";
import type { Plan, PlannedStep } from "@/lib/plan/types";
import { changeRuns } from "../checklist/run-items";
import { manifestRuns } from "../runs";
import type { Assessment, Finding, Level, Schedule } from "./types";

const order: readonly Level[] = ["low", "medium", "high"];
const manyServers = 10;
const veryManyServers = 50;

/** The risk by fixed rules (safety D3): each that applies is shown with its reason, and the highest level counts. */
export function riskOf(plan: Plan, schedule: Schedule, words: Words): Assessment {
  const { risk, inShort } = words.assessment;
  const { mailboxServers, dialPlans, trustDecisions } = plan.topology;
  const servers = mailboxServers.length;
  const unsure = trustDecisions.filter(({ confidence }) => confidence === "L").length;
  const short = schedule.missingMinutes;
  const ofSteps: Readonly<Partial<Record<PlannedStep["id"], string>>> = inShort.steps;
  const many = (limit: number) => [risk.manyServers(servers, limit), inShort.manyServers(servers)] as const;
  return assess([
    when(true, "low", risk.recorded),
    ...plan.steps.map(({ id, risk: own }) => own && { ...own, inShort: ofSteps[id] }),
    when(servers > manyServers && servers <= veryManyServers, "medium", ...many(manyServers)),
    when(servers > veryManyServers, "high", ...many(veryManyServers)),
    when(dialPlans.length > 0, "medium", risk.voiceMail, inShort.voiceMail),
    ...stopping(plan).map((run) => when(true, "medium", risk.mayStop(run), inShort.mayStop(run))),
    when(unsure > 0, "medium", risk.inferred(unsure), inShort.inferred),
    // A remark on how a value is written is settled by whoever enters it; a short window has a rule of its own.
    ...[...plan.topology.announced, ...plan.warnings].map((warning) =>
      "others" in warning || warning.code === "window-short"
        ? undefined
        : when(true, "medium", warningText(warning, words.problems), inShort.advice[warning.code]),
    ),
    when(true, "medium", risk.noRehearsal, inShort.noRehearsal),
    when(
      short > 0,
      "high",
      risk.windowTooShort(short, schedule.changeMinutes, schedule.backOutMinutes),
      inShort.windowTooShort,
    ),
  ]);
}

/** What users notice, by fixed rules. */
export function impactOf({ steps, topology }: Plan, { assessment: { impact } }: Words): Assessment {
  const { mailboxServers, messaging } = topology;
  const umServers = umRestart(steps)?.targets.length ?? 0;
  const servers = mailboxServers.length;
  const restarts = servers > 0 && steps.some((step) => step.impact === "user-visible-outage");
  const interrupts = restarts || steps.some((step) => step.impact === "service-restart");
  const gained = impact.gained[topology.goal](mailboxServers.map(({ fqdn }) => fqdn));
  return assess([
    when(!interrupts, "low", impact.uninterrupted),
    when(restarts, "medium", impact.restarts(servers)),
    when(restarts && servers === 1, "medium", impact.oneServer),
    when(
      steps.some((step) => step.impact === "service-restart" && step.id !== umRestart(steps)?.id),
      "medium",
      impact.service,
    ),
    when(umServers > 0, "medium", impact.umServices(umServers)),
    when(messaging === "off", "medium", impact.turnedOff),
    when(gained !== "", "low", gained),
  ]);
}

/** The step in which voice mail restarts, where the plan has it. */
const umRestart = (steps: Plan["steps"]) => steps.find(({ id }) => id === "um-service-restart");

/** Runs after which the change stops unless Lync wrote a newer event. */
export function stopping(plan: Plan): readonly number[] {
  const runs = changeRuns(manifestRuns(plan));
  return runs.flatMap(({ number }, index) =>
    number !== undefined && runs[index + 1]?.purpose === "discover" ? [number] : [],
  );
}

function when(applies: boolean, level: Level, reason: string, inShort?: string): Finding | undefined {
  return applies ? { level, reason, inShort } : undefined;
}

function assess(rules: readonly (Finding | undefined)[]): Assessment {
  const findings = rules.filter((finding) => finding !== undefined);
  const level = order.findLast((candidate) => findings.some((finding) => finding.level === candidate)) ?? "low";
  return { level, findings };
}
