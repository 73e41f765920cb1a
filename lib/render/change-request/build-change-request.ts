import type { Words } from "@/lib/messages/words";
import { changeSteps } from "@/lib/plan/change-steps";
import type { Plan, Source } from "@/lib/plan/types";
import type { MailboxServer } from "@/lib/topology/types";
import { buildChecklist, checkFilesId } from "../checklist/build-checklist";
import { decideId } from "../checklist/checklist-head";
import type { ChecklistPart } from "../checklist/types";
import { picturesOf } from "../drawing/picture";
import { fingerprint } from "../html/fingerprint";
import { leftOutOf } from "../left-out";
import { followsOf } from "./follows";
import { impactOf, riskOf, stopping } from "./assessment";
import { completenessOf } from "./completeness";
import { summaryOf, whatOf } from "./summary";
import { backOutStepsOf, byHandOf, implementationOf } from "./implementation";
import { checkersOf } from "./people";
import { rolesOf } from "../checklist/run-items";
import { workOf } from "../work";
import { scheduleOf } from "./schedule";
import { noticesOf } from "./notices";
import { scopeOf, trustOf } from "./scope";
import { versionsOf } from "@/lib/topology/versions";
import type { BackOut, ChangeRequest, TestRow, PlannedCertificate, Schedule } from "./types";

/** The change request of a plan: what a change board asks, answered from the plan and from nothing else. Linear in servers. */
export function buildChangeRequest(plan: Plan, words: Words): ChangeRequest {
  const { topology } = plan;
  const { effectOfNotDoing } = words.goals.texts[topology.goal];
  const schedule = scheduleOf(plan, words);
  const { groups } = buildChecklist(plan, words);
  const implementation = implementationOf(plan, words);
  const tests = (wanted: ChecklistPart): readonly TestRow[] =>
    groups
      .flatMap(({ part, items }) => items.map((item) => ({ part, item })))
      .flatMap(({ part, item: { id, action, expected } }, index) =>
        part === wanted && id !== checkFilesId && id !== decideId ? [{ number: index + 1, action, expected }] : [],
      );
  return {
    planHash: plan.hash,
    details: topology.change,
    summary: summaryOf(topology, words),
    what: whatOf(plan, words),
    speaksOfLync: topology.lync?.module === "SkypeForBusiness",
    effectOfNotDoing,
    follows: followsOf(plan),
    pictures: picturesOf(topology, words),
    versions: versionsOf(topology),
    scope: scopeOf(plan),
    leftOut: leftOutOf(plan, words),
    trust: trustOf(plan, words),
    certificates: topology.mailboxServers.filter(({ thumbprint }) => thumbprint !== "").map(certificateOf),
    risk: riskOf(plan, schedule, words),
    impact: impactOf(plan, words),
    schedule,
    stopsAfter: stopping(plan),
    byHand: byHandOf(plan),
    implementation,
    checkers: checkersOf(
      groups,
      workOf(plan).flatMap(({ run }) => (run === undefined ? [] : rolesOf(plan, run))),
      words,
    ),
    tests: {
      before: tests("before"),
      rehearsal: tests("rehearse"),
      after: tests("after"),
    },
    backOut: backOutOf(plan, schedule, words),
    notices: noticesOf(plan, schedule, words),
    recordsDirectory: topology.recordsDirectory,
    evidence: evidenceOf(plan, words),
    signed: signedOf(plan, words),
    completeness: completenessOf(topology.change, schedule, words),
    sources: distinct([
      ...changeSteps(plan).flatMap(({ sources }) => sources),
      ...(topology.announced.length > 0 ? [words.changeRequest.sources.endAnnounced] : []),
    ]),
  };
}

function backOutOf(plan: Plan, schedule: Schedule, words: Words): BackOut {
  const { messaging, work } = plan.topology;
  const { triggers, proofs } = words.changeRequest.backOut;
  return {
    triggers: [
      triggers.applyFails,
      triggers.testFails,
      work.includes("duplicates") ? triggers.lost : messaging === "off" ? triggers.owaFailsOff : triggers.owaFails,
      triggers.tooLate,
    ],
    minutes: schedule.backOutMinutes,
    steps: backOutStepsOf(plan, words),
    proof: [proofs.results, proofs.record, proofs.facts, messaging === "off" ? proofs.signInOff : proofs.signIn],
  };
}

function evidenceOf(plan: Plan, { changeRequest: { evidence } }: Words): readonly string[] {
  return [
    evidence.beforeApproval,
    evidence.eachRun,
    evidence.undoRecord,
    evidence.hashes(fingerprint(plan.hash)),
    plan.topology.messaging === "off" ? evidence.checklistOff : evidence.checklist,
  ];
}

function signedOf({ steps }: Plan, { changeRequest: { approvals } }: Words): readonly string[] {
  const { scripts, lync, exchange, change, closed } = approvals.signed;
  const changed = new Set(steps.flatMap(({ place, undo }) => (undo.kind === "script" ? [place] : [])));
  const onExchange = changed.has("exchange") || changed.has("mailbox-server");
  return [scripts, ...(changed.has("lync") ? [lync] : []), ...(onExchange ? [exchange] : []), change, closed];
}

function distinct(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [`${source.title}\n${source.says}`, source])).values()];
}

function certificateOf(server: MailboxServer): PlannedCertificate {
  const { fqdn, certificateName, thumbprint, previousCertificateName: name, previousThumbprint } = server;
  const before = name === undefined ? undefined : { name, thumbprint: previousThumbprint };
  return { server: fqdn, name: certificateName, thumbprint, before };
}
