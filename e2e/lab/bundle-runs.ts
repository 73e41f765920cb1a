import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generateBundle } from "@/lib/generate/generate";
import type { BundleFile } from "@/lib/files/types";
import type { Plan } from "@/lib/plan/types";
import { manifestRuns, type Run } from "@/lib/render/runs";
import { pathIn, shells as shellsOf, type Purpose } from "@/lib/render/powershell/script-kinds";
import { renewal, renewalPurposes } from "@/lib/plan/renewal";
import { answersOf } from "@/lib/testing/example-answers";
import { frontEnds } from "./estate";
import type { Lab, RunRequest, RunResult } from "./lab";
import type { ParameterValue, Shell } from "./lab-types";
import { caseOn, computerName, computerPaths, type World } from "./world";

/** A bundle that is unpacked on disk, with the order of its runs. */
export interface UnpackedBundle {
  readonly folder: string;
  readonly plan: Plan;
  readonly runs: readonly Run[];
}

/** Makes the bundle of some answers and writes its files. */
export function unpack(input: unknown): UnpackedBundle {
  const { bundle, plan } = generateBundle(answersOf(input));
  return unpackFiles(plan, bundle.files);
}

/** Writes the files of a bundle. */
export function unpackFiles(plan: Plan, files: readonly Pick<BundleFile, "path" | "bytes">[]): UnpackedBundle {
  const folder = mkdtempSync(join(tmpdir(), "owa-im-bundle-"));
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return { folder, plan, runs: manifestRuns(plan) };
}

export function removeBundle(bundle: UnpackedBundle): void {
  rmSync(bundle.folder, { recursive: true, force: true });
}

/** One script on one computer. */
export interface Execution {
  readonly script: string;
  readonly computer: string;
}

const shells: Readonly<Record<Run["shell"], Shell>> = {
  "lync-management-shell": "lync",
  "exchange-management-shell": "exchange",
  "windows-powershell-elevated": "windows-only",
};

/** Everything that a person runs for a purpose, in the order of the manifest; Lync on the first Front End. */
export function executions(bundle: UnpackedBundle, purpose: Purpose): readonly Execution[] {
  return bundle.runs
    .filter((run) => run.purpose === purpose)
    .flatMap((run) => {
      const computers = run.shell === "lync-management-shell" ? [frontEnds[0]] : run.hosts.map(computerName);
      return computers.map((computer) => ({ script: run.script, computer }));
    });
}

/** Both ways to run without a question, each where it is used most. */
const unattended: Readonly<Partial<Record<Purpose, Readonly<Record<string, ParameterValue>>>>> = {
  apply: { Force: true },
  undo: { Confirm: false },
};

/** The hook for renewals is no run of the change. */
function calledByPrograms(script: string): Pick<Run, "purpose" | "shell"> | undefined {
  const purpose = renewalPurposes.find((one) => script === pathIn(renewal.place, renewal.names[one]));
  return purpose && { purpose, shell: shellsOf[renewal.place].id };
}

/** Runs one script of the bundle on one computer of the world, unattended unless parameters say otherwise. */
export function runOn(
  lab: Lab,
  world: World,
  bundle: UnpackedBundle,
  { script, computer }: Execution,
  parameters: Readonly<Record<string, ParameterValue>> = {},
  request: RunRequest = {},
): Promise<RunResult> {
  const run = bundle.runs.find((one) => one.script === script) ?? calledByPrograms(script);
  if (!run) throw new Error(`The bundle has no script ${script}.`);
  const asked = request.answer !== undefined;
  const usual = { LogDirectory: computerPaths(world, computer).records, ...(asked ? {} : unattended[run.purpose]) };
  return lab.runScript({
    ...caseOn(world, computer, shells[run.shell]),
    path: join(bundle.folder, script),
    parameters: { ...usual, ...parameters },
    ...request,
  });
}

/** Runs everything of a purpose, in order. */
export async function runAll(
  lab: Lab,
  world: World,
  bundle: UnpackedBundle,
  purpose: Purpose,
  parameters: Readonly<Record<string, ParameterValue>> = {},
): Promise<readonly RunResult[]> {
  return runEach(lab, world, bundle, executions(bundle, purpose), parameters);
}

/** Runs these, in order. */
export async function runEach(
  lab: Lab,
  world: World,
  bundle: UnpackedBundle,
  all: readonly Execution[],
  parameters: Readonly<Record<string, ParameterValue>> = {},
): Promise<readonly RunResult[]> {
  const results: RunResult[] = [];
  for (const execution of all) results.push(await runOn(lab, world, bundle, execution, parameters));
  return results;
}

/** Each exit code that occurs, once. */
export const codes = (results: readonly RunResult[]): readonly (number | null)[] => [
  ...new Set(results.map(({ exitCode }) => exitCode)),
];

/** Records folder of a computer, where a run of this plan leaves its files. */
export function recordsOf(world: World, bundle: UnpackedBundle, computer: string): string {
  return join(computerPaths(world, computer).records, bundle.plan.hash.slice(0, 8), computer);
}

/** Folder of the facts of a computer, which belong to no plan. */
export function factsFolder(world: World, computer: string): string {
  return join(computerPaths(world, computer).records, "facts", computer);
}
