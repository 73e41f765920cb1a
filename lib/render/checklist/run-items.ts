import type { Place, Plan, PlannedStep } from "@/lib/plan/types";
import { familyOf, type ManifestRun } from "../runs";
import { shells } from "../powershell/script-kinds";
import type { ChecklistItem } from "./types";

/** Place of a run: the folder of its script. */
export const placeOf = (run: ManifestRun): Place => run.script.split("/", 1)[0] as Place;

/** The command that starts a script from the folder of the bundle and shows its exit code. */
export const commandOf = (run: ManifestRun, rehearsal = false): string =>
  `.\\${run.script.replaceAll("/", "\\")}${rehearsal ? " -WhatIf" : ""}; $LASTEXITCODE`;

/** Shell and computer of a run, in words; several servers are named by their number, since the row lists them. */
export function whereOf(run: ManifestRun): string {
  const place = placeOf(run);
  const shell = shells[place].name;
  const [first = "", ...others] = run.hosts;
  if (place === "lync") return `${shell} on one Front End Server of ${first}`;
  if (place === "exchange") return `${shell}, e.g. on ${first}`;
  return others.length === 0 ? `${shell} on ${first}` : `${shell} on each of ${run.hosts.length} Mailbox servers`;
}

/** The roles that steps need, in their order; a role that another one includes ("Lync administrator") is left out. */
export function rolesOf(steps: readonly PlannedStep[]): readonly string[] {
  const roles = [...new Set(steps.map(({ who }) => who))];
  return roles.filter((role) => !roles.some((other) => other !== role && other.startsWith(role.replace(/\)$/, ""))));
}

/** Facts are written before anything changes: they say what the answers could not. */
export function discoverItem(plan: Plan, run: ManifestRun): ChecklistItem {
  return runItem(plan, run, "discover", {
    action: `Run ${run.script}. It reads and changes nothing.`,
    command: commandOf(run),
    expected: "Exit code 0, and a facts file in the records folder. You can drop the file on the wizard's page.",
    ifDifferent: "Exit code 2: wrong shell, computer or rights; the message names it.",
  });
}

/** The dry run of an apply script. */
export function rehearseItem(plan: Plan, run: ManifestRun): ChecklistItem {
  return runItem(plan, run, "rehearse", {
    action: `Rehearse ${run.script}. It checks everything and changes nothing.`,
    command: commandOf(run, true),
    expected: "Exit code 10 and a table of the changes of this plan; exit code 0 if all is set already.",
    ifDifferent:
      "Exit code 2: wrong shell, computer or rights. Exit code 3: a check refused and the message names it; correct that and rehearse again.",
  });
}

/** The change itself. */
export function applyItem(plan: Plan, run: ManifestRun): ChecklistItem {
  return runItem(plan, run, "apply", {
    action: `Run ${run.script}, compare its table with the rehearsal and answer the question.`,
    command: commandOf(run),
    expected: "Exit code 0.",
    ifDifferent:
      "Exit codes 2 and 3: nothing changed; correct what the message names and run it again. Exit codes 4 and 5: run it once more; if it stays, back out.",
  });
}

/** The proof of the change. */
export function verifyItem(plan: Plan, run: ManifestRun): ChecklistItem {
  return runItem(plan, run, "verify", {
    action: `Run ${run.script}. It reads and changes nothing.`,
    command: commandOf(run),
    expected: "Exit code 0: every check holds.",
    ifDifferent: "Exit code 5: the message names the check; look it up under “If something looks different”.",
  });
}

/** The way back. */
export function undoItem(plan: Plan, run: ManifestRun): ChecklistItem {
  return runItem(plan, run, "undo", {
    action: `Run ${run.script} with -WhatIf, then without.`,
    command: commandOf(run),
    expected: "Exit code 0: all is as it was before the change.",
    ifDifferent:
      "Exit code 3: no record of this plan here, or somebody changed the setting since; the message shows the values. Exit code 6: run it again.",
  });
}

type Told = Pick<ChecklistItem, "action" | "expected" | "ifDifferent"> & { readonly command: string };

function runItem(plan: Plan, run: ManifestRun, purpose: string, told: Told): ChecklistItem {
  const who = rolesOf(plan.steps.filter(({ id }) => run.steps.includes(id))).join("; ");
  return { id: `${purpose}-${familyOf(run) ?? placeOf(run)}`, where: whereOf(run), who, hosts: run.hosts, ...told };
}
