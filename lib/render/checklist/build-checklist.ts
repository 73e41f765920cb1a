import { checkCommand, checkExpected, checkIfDifferent } from "@/lib/render/check-command";
import { failureEvents } from "@/lib/plan/failure-events";
import type { ChecklistRow, Plan, PlannedStep } from "@/lib/plan/types";
import { fingerprint } from "../html/fingerprint";
import { manifestRuns, type Run } from "../runs";
import {
  applyItem,
  changeRuns,
  discoverItem,
  driverItem,
  isMany,
  lookAgainItem,
  rehearseItem,
  undoItem,
  verifyItem,
} from "./run-items";
import { symptoms } from "./symptoms";
import type { Checklist, ChecklistItem } from "./types";

/** The checklist of a plan: the rows of its steps around the runs of its scripts. Linear in servers. */
export function buildChecklist(plan: Plan): Checklist {
  const runs = manifestRuns(plan);
  const of = (purpose: Run["purpose"]) => runs.filter((run) => run.purpose === purpose);
  const change = changeRuns(runs);
  return {
    planHash: plan.hash,
    groups: [
      {
        part: "before",
        title: "Before the change",
        items: [
          ...bundleItems(plan),
          ...of("discover")
            .filter((run) => !change.includes(run))
            .map((run) => discoverItem(plan, run)),
          ...rowsOf(plan.steps, "before"),
        ],
      },
      { part: "rehearse", title: "Rehearsal", items: of("apply").map((run) => rehearseItem(plan, run)) },
      { part: "during", title: "The change", items: changeItems(plan, change) },
      {
        part: "after",
        title: "After the change",
        items: [...of("verify").map((run) => verifyItem(plan, run)), ...rowsOf(plan.steps, "after")],
      },
      { part: "back-out", title: "Only if you back out", items: of("undo").map((run) => undoItem(plan, run)) },
    ],
    symptoms,
    failureEvents: plan.steps.some(({ id }) => id === "sign-in") ? failureEvents : [],
  };
}

/** Id of the row that checks every file; the change request has that check in its implementation plan. */
export const checkFilesId = "bundle-hash";

/** The bytes come first: a script is worth reading only if it is the approved one (safety A7). */
function bundleItems(plan: Plan): readonly ChecklistItem[] {
  const everyone = { who: "Whoever runs a script", where: "Windows PowerShell, in the folder of the unpacked bundle" };
  return [
    {
      ...everyone,
      id: checkFilesId,
      hosts: [],
      action: "Check that every file is as it was made: scripts, library and documents.",
      command: checkCommand,
      expected: checkExpected,
      ifDifferent: checkIfDifferent,
    },
    {
      ...everyone,
      id: "bundle-plan",
      hosts: [],
      action: "Compare the plan hash in the scripts with the approved change request.",
      command: "Select-String -Path .\\*\\*.ps1 -Pattern ' PlanHash = '",
      expected: `In each script the hash of the request, which starts with ${fingerprint(plan.hash)}, to the last digit.`,
      ifDifferent: "Stop: the request was approved for other answers.",
    },
  ];
}

/** Rows that belong to a run stand around it; rows of steps without a script follow at the end. */
function changeItems(plan: Plan, runs: readonly Run[]): readonly ChecklistItem[] {
  const inRun = (step: PlannedStep, run: Run) => run.steps.includes(step.id);
  const others = plan.steps.filter((step) => !runs.some((run) => inRun(step, run)));
  return [
    ...runs.flatMap((run) => {
      if (run.purpose === "discover") return [lookAgainItem(plan, run)];
      const steps = plan.steps.filter((step) => inRun(step, run));
      return [
        ...(isMany(run) ? [driverItem(plan, run)] : []),
        ...rowsOf(steps, "during"),
        applyItem(plan, run),
        ...rowsOf(steps, "right-after", run.hosts),
      ];
    }),
    ...rowsOf(others, "during"),
    ...rowsOf(others, "right-after"),
  ];
}

function rowsOf(
  steps: readonly PlannedStep[],
  when: ChecklistRow["when"],
  hosts: readonly string[] = [],
): readonly ChecklistItem[] {
  return steps.flatMap((step) =>
    step.checklist
      .filter((row) => row.when === when)
      .map(({ id, where, who = step.who, action, command, expected, ifDifferent }) => ({
        ...{ id, where, who, action, expected, ifDifferent, hosts },
        ...(command === undefined ? {} : { command }),
      })),
  );
}
