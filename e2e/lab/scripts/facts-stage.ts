import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { placeFacts } from "@/lib/records/place-facts";
import { contradictionsOf } from "@/lib/records/contradictions";
import type { ExchangeFacts, FactsFile, LyncFacts, MailboxServerFacts } from "@/lib/facts/facts-schema";
import { readFacts } from "@/lib/records/read-facts";
import type { Place } from "@/lib/plan/families";
import { collectors } from "@/lib/render/powershell/script-kinds";
import { executions, runOn, type UnpackedBundle } from "../bundle-runs";
import type { RunRequest, RunResult } from "../lab";
import { computerPaths, type World } from "../world";
import type { Stage } from "./stage";

/** What one run of a script that collects facts left. */
export interface Collected {
  readonly result: RunResult;
  /** Undefined when the run wrote no file. */
  readonly file: FactsFile | undefined;
  readonly text: string;
}

/** Runs the script of a place on the first computer of it, and reads the file as the page does. */
export async function collect(
  stage: Stage,
  world: World,
  bundle: UnpackedBundle,
  place: Place,
  request: RunRequest = {},
): Promise<Collected> {
  const execution = executions(bundle, "discover").find(({ script }) => script.startsWith(`${place}/`));
  if (!execution) throw new Error(`The plan has no ${collectors[place]}.`);
  const result = await runOn(stage.lab, world, bundle, execution, {}, request);
  const folder = join(computerPaths(world, execution.computer).records, "facts", execution.computer);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith("facts-")) : [];
  const newest = names.sort().at(-1);
  if (newest === undefined) return { result, file: undefined, text: "" };
  const bytes = readFileSync(join(folder, newest));
  const read = readFacts(bytes);
  if (!read.ok) throw new Error(`${newest}: ${read.error.code}\n${bytes.toString()}`);
  return { result, file: read.value, text: bytes.toString() };
}

interface Kinds {
  readonly "Get-LyncFacts": LyncFacts;
  readonly "Get-ExchangeFacts": ExchangeFacts;
  readonly "Get-MailboxServerFacts": MailboxServerFacts;
}

/** The facts of a script, typed by its name. */
export function factsOf<Script extends keyof Kinds>({ file, result }: Collected, script: Script): Kinds[Script] {
  if (file?.script !== script) throw new Error(`No facts: ${result.warnings.join("\n")}`);
  return file.facts as Kinds[Script];
}

/** Codes of what contradicts the plan. */
export function contradicting({ file }: Collected, bundle: UnpackedBundle): readonly string[] {
  if (file === undefined) throw new Error("No facts.");
  return contradictionsOf(placeFacts(file, bundle.plan), bundle.plan).map(({ code }) => code);
}
