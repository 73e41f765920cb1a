import type { Plan, Source } from "@/lib/plan/types";
import { buildChecklist, checkFilesId } from "../checklist/build-checklist";
import { rolesOf } from "../checklist/run-items";
import type { ChecklistPart } from "../checklist/types";
import { picturesOf } from "../drawing/picture";
import { fingerprint } from "../html/fingerprint";
import { impactOf, riskOf } from "./assessment";
import { completenessOf } from "./completeness";
import { goalTextOf, summaryOf } from "./goal-texts";
import { backOutStepsOf, implementationOf } from "./implementation";
import { scheduleOf } from "./schedule";
import { scopeOf, trustOf } from "./scope";
import type { BackOut, ChangeRequest, ImplementationStep, Schedule } from "./types";

/** The change request of a plan: what a change board asks, answered from the plan and from nothing else. Linear in servers. */
export function buildChangeRequest(plan: Plan): ChangeRequest {
  const { topology } = plan;
  const schedule = scheduleOf(plan);
  const implementation = implementationOf(plan);
  const { groups } = buildChecklist(plan);
  const items = (part: ChecklistPart) => groups.find((group) => group.part === part)?.items ?? [];
  return {
    planHash: plan.hash,
    details: topology.change,
    summary: summaryOf(topology),
    what: goalTextOf(topology).what,
    effectOfNotDoing: goalTextOf(topology).effectOfNotDoing,
    pictures: picturesOf(topology),
    scope: scopeOf(plan),
    leftOut: plan.skipped,
    trust: trustOf(plan),
    certificates: topology.mailboxServers.map(({ fqdn, certificateName, thumbprint }) => ({
      server: fqdn,
      name: certificateName,
      thumbprint,
    })),
    risk: riskOf(plan, schedule),
    impact: impactOf(plan),
    schedule,
    resources: rolesOf(plan.steps),
    implementation,
    tests: {
      before: items("before").filter(({ id }) => id !== checkFilesId),
      rehearsal: items("rehearse"),
      after: items("after"),
    },
    backOut: backOutOf(plan, schedule, implementation),
    recordsDirectory: topology.recordsDirectory,
    evidence: evidenceOf(plan),
    approvers: approversOf(plan),
    completeness: completenessOf(topology.change, schedule),
    sources: distinct(plan.steps.flatMap(({ sources }) => sources)),
  };
}

function backOutOf(plan: Plan, schedule: Schedule, implementation: readonly ImplementationStep[]): BackOut {
  const { requestedBy } = plan.topology.change;
  return {
    triggers: [
      "An apply script ends with exit code 4 or 5, and a second run does not end with 0.",
      "A Test script ends with exit code 5 after the change, and the cause is not found in time.",
      "Outlook Web App does not open on a changed server, or users who had instant messaging lose it unplanned.",
      "The latest time to decide is reached and the change is not proven.",
    ],
    decisionMaker:
      requestedBy === "" ? "The change manager on duty" : `The change manager on duty, with ${requestedBy}`,
    minutes: schedule.backOutMinutes,
    steps: backOutStepsOf(plan, implementation),
    proof: [
      "Each Undo script ends with exit code 0, and its result file says that each target is as before.",
      "The undo record is renamed to undo-<script>-<time>.done.json.",
      "The facts scripts, run again, show the values of the facts files from before the change.",
      "A user signs in to Outlook Web App and opens a message.",
    ],
  };
}

function evidenceOf(plan: Plan): readonly string[] {
  return [
    "Before approval: the result file of each dry run in the real environment, and the facts files.",
    "After each run: result file with the table of values before and after, log, transcript.",
    "The undo record of each apply run.",
    `SHA256SUMS of the bundle, and the plan hash ${fingerprint(plan.hash)}.`,
    "Completed checklist, with a picture of the test user's presence icon or, after turning off, of its absence.",
  ];
}

function approversOf({ steps }: Plan): readonly string[] {
  const places = new Set(steps.map(({ place }) => place));
  return [
    "Technical peer, who read the scripts",
    ...(places.has("lync") ? ["Owner of Lync Server"] : []),
    "Owner of Exchange Server",
    "Change advisory board",
    "Change manager",
  ];
}

function distinct(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [`${source.title}\n${source.says}`, source])).values()];
}
