import type { Plan } from "@/lib/plan/types";
import { counted } from "./goal-texts";
import type { Assessment, Finding, Level, Schedule } from "./types";

const order: readonly Level[] = ["low", "medium", "high"];
const manyServers = 10;
const veryManyServers = 50;

/** The risk by fixed rules (safety D3): each that applies is shown with its reason, and the highest level counts. */
export function riskOf(plan: Plan, schedule: Schedule): Assessment {
  const { mailboxServers, dialPlans, trustDecisions } = plan.topology;
  const servers = mailboxServers.length;
  const unsure = trustDecisions.filter(({ confidence }) => confidence === "L").length;
  const short = schedule.missingMinutes;
  return assess([
    when(true, "low", "Each change is a setting whose earlier value is recorded first, and a script puts it back."),
    when(
      plan.steps.some(({ id }) => id === "enable-topology"),
      "medium",
      "Enable-CsTopology enables the topology that was published last, with the trust in it. A Topology Builder session that was opened before this change and publishes afterwards drops the trust: it has to download the topology first.",
    ),
    when(
      servers > manyServers && servers <= veryManyServers,
      "medium",
      `${servers} Mailbox servers are changed: more than ${manyServers}.`,
    ),
    when(servers > veryManyServers, "high", `${servers} Mailbox servers are changed: more than ${veryManyServers}.`),
    when(dialPlans.length > 0, "medium", "The change touches voice mail: servers are added to SIP URI dial plans."),
    when(
      unsure > 0,
      "medium",
      `For ${counted(unsure, "Mailbox server")} the rule about trust in Lync rests on inference: confirm it in a lab.`,
    ),
    ...plan.warnings.map(({ message }) => when(true, "medium", message)),
    when(true, "medium", "No rehearsal in a lab is recorded in these answers: attach its results."),
    when(
      short > 0,
      "high",
      `The window is ${short} minutes too short: the change needs ${schedule.changeMinutes} minutes and its back-out ${schedule.backOutMinutes}.`,
    ),
  ]);
}

/** What users notice, by fixed rules. */
export function impactOf({ steps, topology }: Plan): Assessment {
  const { mailboxServers, messaging, dialPlans } = topology;
  const restarts = steps.some(({ impact }) => impact === "user-visible-outage") && mailboxServers.length > 0;
  return assess([
    when(true, "low", "Checks, dry runs and settings interrupt nobody."),
    when(
      restarts,
      "medium",
      `Outlook Web App restarts on ${counted(mailboxServers.length, "Mailbox server")}, one at a time: sessions there break off for moments and users may have to sign in again.`,
    ),
    when(
      restarts && mailboxServers.length === 1,
      "medium",
      "The plan has one Mailbox server: while it restarts, no other one of the plan serves its users.",
    ),
    when(
      steps.some(({ impact }) => impact === "service-restart"),
      "medium",
      "A service restarts; its users are interrupted for moments.",
    ),
    when(
      dialPlans.length > 0,
      "medium",
      "Restarting the UM services, by hand and in a quiet hour, drops calls in progress.",
    ),
    when(
      messaging === "off",
      "medium",
      "Users of the named directories and policies lose presence and instant messages in Outlook Web App; that is the purpose.",
    ),
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
