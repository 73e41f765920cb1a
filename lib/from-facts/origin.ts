import type { Computer } from "@/lib/facts/computer-name";
import { computerOf } from "@/lib/facts/other-organisation";
import type { FactsFile } from "@/lib/facts/facts-schema";
import type { NamedFacts, Origin } from "./types";

/** A facts file of one script. */
export interface FactsOf<Script extends FactsFile["script"]> {
  readonly origin: Origin;
  readonly computer: Computer;
  readonly facts: Extract<FactsFile, { readonly script: Script }>["facts"];
}

export function originOf({ name, facts: { script, host, time } }: NamedFacts): Origin {
  return { file: name, script, computer: host, time };
}

/** The files of one script, newest first; of one time, in the order of their computers, so that no order of dropping counts. */
export function filesOf<Script extends FactsFile["script"]>(
  files: readonly NamedFacts[],
  script: Script,
): readonly FactsOf<Script>[] {
  return files
    .filter((file) => file.facts.script === script)
    .map((file) => ({
      origin: originOf(file),
      computer: computerOf(file.facts),
      facts: file.facts.facts as FactsOf<Script>["facts"],
    }))
    .sort((a, b) => order(b.origin.time, a.origin.time) || order(a.origin.computer, b.origin.computer));
}

// Times of one form compare like their texts.
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
