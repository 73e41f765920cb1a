import type { ChecklistRow, Plan, PlannedStep } from "@/lib/plan/types";
import { fingerprint } from "../html/fingerprint";
import { manifestRuns, type ManifestRun } from "../runs";
import { applyItem, discoverItem, rehearseItem, undoItem, verifyItem } from "./run-items";
import { symptoms } from "./symptoms";
import type { Checklist, ChecklistItem } from "./types";

/** The checklist of a plan: the rows of its steps around the runs of its scripts. Linear in servers. */
export function buildChecklist(plan: Plan): Checklist {
  const runs = manifestRuns(plan);
  const of = (purpose: ManifestRun["purpose"]) => runs.filter((run) => run.purpose === purpose);
  return {
    planHash: plan.hash,
    groups: [
      {
        part: "before",
        title: "Before the change",
        items: [
          ...bundleItems(plan, of("apply")),
          ...of("discover").map((run) => discoverItem(plan, run)),
          ...rowsOf(plan.steps, "before"),
        ],
      },
      { part: "rehearse", title: "Rehearsal", items: of("apply").map((run) => rehearseItem(plan, run)) },
      { part: "during", title: "The change", items: changeItems(plan, of("apply")) },
      {
        part: "after",
        title: "After the change",
        items: [...of("verify").map((run) => verifyItem(plan, run)), ...rowsOf(plan.steps, "after")],
      },
      { part: "back-out", title: "Only if you back out", items: of("undo").map((run) => undoItem(plan, run)) },
    ],
    symptoms,
  };
}

/** The bytes come first: a script is worth reading only if it is the approved one (safety A7). */
function bundleItems(plan: Plan, [run]: readonly ManifestRun[]): readonly ChecklistItem[] {
  const file = (run?.script ?? "manifest.json").replaceAll("/", "\\");
  const everyone = { who: "Whoever runs a script", where: "The computer where you unpacked the bundle", hosts: [] };
  return [
    {
      ...everyone,
      id: "bundle-hash",
      action: "Compare the SHA-256 of each script that you run with its line in SHA256SUMS.",
      command: `certutil -hashfile .\\${file} SHA256`,
      expected: "The same 64 digits as in SHA256SUMS.",
      ifDifferent: "Stop: the file is not the approved one. Fetch the bundle again.",
    },
    {
      ...everyone,
      id: "bundle-plan",
      action: "Compare the plan hash in the script with the approved change request.",
      expected: `Both start with ${fingerprint(plan.hash)} and are the same to the last digit.`,
      ifDifferent: "Stop: the request was approved for other answers.",
    },
  ];
}

/** Rows that belong to a run stand right before it; rows of steps without a script follow at the end. */
function changeItems(plan: Plan, runs: readonly ManifestRun[]): readonly ChecklistItem[] {
  const inRun = (step: PlannedStep, run: ManifestRun) => run.steps.includes(step.id);
  const others = plan.steps.filter((step) => !runs.some((run) => inRun(step, run)));
  return [
    ...runs.flatMap((run) => [
      ...rowsOf(
        plan.steps.filter((step) => inRun(step, run)),
        "during",
      ),
      applyItem(plan, run),
    ]),
    ...rowsOf(others, "during"),
  ];
}

function rowsOf(steps: readonly PlannedStep[], when: ChecklistRow["when"]): readonly ChecklistItem[] {
  return steps.flatMap(({ who, checklist }) =>
    checklist
      .filter((row) => row.when === when)
      .map(({ id, where, action, command, expected, ifDifferent }) => ({
        ...{ id, where, who, action, expected, ifDifferent, hosts: [] },
        ...(command === undefined ? {} : { command }),
      })),
  );
}
