import type { Words } from "@/lib/messages/words";
import { appendices, isAppendix } from "@/lib/plan/appendices";
import type { ChecklistRow, Plan, PlannedStep } from "@/lib/plan/types";
import { checkCommand } from "../check-command";
import { fingerprint } from "../html/fingerprint";
import { looksForSignIn, manifestRuns, type Run } from "../runs";
import {
  applyItem,
  changeRuns,
  discoverItem,
  driverItem,
  isMany,
  lookAgainItem,
  oneByOneItem,
  rehearseItem,
  rehearseUndoItem,
  undoItem,
  verifyItem,
} from "./run-items";
import { decideItem, headOf } from "./checklist-head";
import { symptomsAt, symptomsOf } from "./symptoms";
import type { Checklist, ChecklistItem } from "./types";

/** The checklist of a plan: the rows of its steps around the runs of its scripts. Linear in servers. */
export function buildChecklist(plan: Plan, words: Words): Checklist {
  const runs = manifestRuns(plan);
  const of = (purpose: Run["purpose"]) => runs.filter((run) => run.purpose === purpose);
  const change = changeRuns(runs);
  const { parts } = words.checklist;
  return {
    planHash: plan.hash,
    follows: plan.topology.change.follows,
    head: headOf(plan, words),
    groups: [
      {
        part: "before",
        title: parts.before,
        items: [
          ...bundleItems(plan, words),
          ...rowsOf(plan, plan.steps, "first"),
          ...of("discover")
            .filter((run) => !change.includes(run))
            .map((run) => discoverItem(plan, run, words)),
          ...rowsOf(plan, plan.steps, "before"),
        ],
      },
      { part: "rehearse", title: parts.rehearse, items: of("apply").map((run) => rehearseItem(plan, run, words)) },
      { part: "during", title: parts.during, items: changeItems(plan, change, words) },
      {
        part: "after",
        title: parts.after,
        items: [
          ...rowsOf(plan, plan.steps, "awaited"),
          ...of("verify")
            .filter((run) => !looksForSignIn(plan, run))
            .map((run) => verifyItem(plan, run, words)),
          ...rowsOf(plan, plan.steps, "after"),
          ...rowsOf(plan, plan.steps, "sign-in"),
          ...of("verify")
            .filter((run) => looksForSignIn(plan, run))
            .map((run) => verifyItem(plan, run, words)),
          ...rowsOf(plan, plan.steps, "signed-in"),
          decideItem(plan, words),
        ],
      },
      { part: "later", title: parts.later, items: rowsOf(plan, plan.steps, "later") },
      {
        part: "back-out",
        title: parts["back-out"],
        items: of("undo").flatMap((run) => [
          rehearseUndoItem(plan, run, words),
          undoItem(plan, run, words),
          ...undoneItems(plan, run),
        ]),
      },
      ...appendices.map((part) => ({ part, title: parts[part], items: rowsOf(plan, plan.steps, part) })),
    ],
    symptoms: symptomsOf(
      plan.topology,
      runs.map(({ script }) => script),
      words,
    ),
    failureEvents: plan.steps.flatMap(({ failureEvents }) => failureEvents),
  };
}

/** Id of the row that checks every file; the change request has that check in its implementation plan. */
export const checkFilesId = "bundle-hash";

/** The bytes come first: a script is worth reading only if it is the approved one (safety A7). */
function bundleItems(plan: Plan, { checklist, documents }: Words): readonly ChecklistItem[] {
  const texts = checklist.bundle;
  const everyone = { who: texts.who, where: documents.checkFiles.where };
  return [
    {
      ...everyone,
      id: checkFilesId,
      belongsTo: undefined,
      symptoms: [],
      hosts: [],
      action: texts.files,
      command: checkCommand,
      expected: documents.checkFiles.expected,
      ifDifferent: documents.checkFiles.ifDifferent,
    },
    {
      ...everyone,
      id: "bundle-plan",
      belongsTo: undefined,
      symptoms: [],
      hosts: [],
      action: texts.plan,
      // The value in the plan block of each script; the name alone is in its parameters and its table of kinds as well.
      command: `Select-String -Path .\\*\\*.ps1 -Pattern "^ +PlanHash = '[0-9a-f]{64}'"`,
      expected: texts.planExpected(fingerprint(plan.hash)),
      ifDifferent: texts.planIfDifferent,
    },
  ];
}

/**
 * Rows that belong to a run are placed around it; rows of steps without a script follow at the end. Where several servers
 * are changed, what is looked at before the next one is part of the row of each server, and no row behind all of them.
 */
function changeItems(plan: Plan, runs: readonly Run[], words: Words): readonly ChecklistItem[] {
  const others = plan.steps.filter((step) => !runs.some((run) => isInRun(run, step)));
  return [
    ...runs.flatMap((run) => {
      if (run.purpose === "discover") return [lookAgainItem(plan, run, words)];
      const steps = plan.steps.filter((step) => isInRun(run, step));
      const before = rowsOf(plan, steps, "during");
      const hosts = run.place === "mailbox-server" ? run.hosts : [];
      const behind = rowsOf(plan, steps, "right-after", hosts);
      const forAll = rowsOf(plan, steps.map(withActionForAll), "right-after", hosts);
      if (run.hosts.length < 2) return [...before, applyItem(plan, run, words), ...behind];
      const oneByOne = oneByOneItem(plan, run, behind, words);
      return isMany(run)
        ? [...before, driverItem(run, words), ...forAll.map((row) => ({ ...row, variant: "A" as const })), oneByOne]
        : [...before, oneByOne];
    }),
    ...rowsOf(plan, others, "during"),
    ...rowsOf(plan, others, "right-after"),
  ];
}

/** Whether a step is one of the script of a run, or what people do themselves right behind that script. */
const isInRun = ({ steps, number }: Run, { id, script, run }: PlannedStep): boolean =>
  steps.includes(id) || (script === undefined && run === number);

/** What people do behind the undo of a run. */
const undoneItems = (plan: Plan, run: Run): readonly ChecklistItem[] =>
  rowsOf(
    plan,
    plan.steps.filter((step) => isInRun(run, step)),
    "undone",
  ).map((item) => ({ ...item, undoes: true }));

/** As its rows are said where all servers are changed before the first of them is looked at. */
const withActionForAll = (step: PlannedStep): PlannedStep => ({
  ...step,
  checklist: step.checklist.map((row) => ({ ...row, action: row.actionForAll ?? row.action })),
});

/** `hosts` are the servers of the run that the rows belong to, where it has several. */
function rowsOf(
  plan: Plan,
  steps: readonly PlannedStep[],
  when: ChecklistRow["when"],
  hosts: readonly string[] = [],
): readonly ChecklistItem[] {
  return steps.flatMap((step) =>
    step.checklist
      .filter((row) => row.when === when)
      .map(({ id, where, onEach, besidePlan = false, who = step.reader, action, command, expected, ifDifferent }) => ({
        ...{
          id,
          belongsTo: besidePlan || isAppendix(when) ? undefined : step.number,
          where,
          who,
          action,
          expected,
          ifDifferent,
          hosts: hosts.length > 0 ? hosts : hostsOfRow(plan, onEach),
        },
        ...(onEach === "unnamed" ? { unnamedHosts: true as const } : {}),
        symptoms: symptomsAt(id),
        ...(command === undefined ? {} : { command }),
      })),
  );
}

/** The servers of a row that belongs to no run, in the order of the answers. */
function hostsOfRow({ topology }: Plan, onEach: ChecklistRow["onEach"]): readonly string[] {
  if (onEach === undefined || onEach === "unnamed") return [];
  const mailbox = topology.mailboxServers.map(({ fqdn }) => fqdn);
  return onEach === "mailbox" ? mailbox : [...new Set([...mailbox, ...topology.clientAccessServers])];
}
