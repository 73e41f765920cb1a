import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { recordsOf, type Execution, type UnpackedBundle } from "../bundle-runs";
import type { World } from "../world";

/** What a test looks at in a result file. */
export interface LabResult {
  readonly exitCode: number;
  readonly mode: string;
  readonly targets: readonly {
    readonly step: string;
    readonly target: string;
    readonly state: string;
    readonly message: string;
  }[];
}

/** The newest result of a script on its computer. */
export function resultOf(world: World, bundle: UnpackedBundle, { script, computer }: Execution): LabResult {
  const folder = recordsOf(world, bundle, computer);
  const name = `result-${basename(script, ".ps1")}-`;
  const newest = readdirSync(folder)
    .filter((file) => file.startsWith(name))
    .sort()
    .at(-1);
  if (newest === undefined) throw new Error(`There is no result of ${script}.`);
  return JSON.parse(readFileSync(join(folder, newest), "utf8")) as LabResult;
}
