import type { Artifact } from "@/lib/files/types";
import type { Plan } from "@/lib/plan/types";

/** Where a bundle came from; passed in, never looked up. */
export interface Provenance {
  readonly generator: { readonly name: string; readonly version: string };
  /** Canonical JSON of the answers (answers.json), one line. */
  readonly canonicalAnswers: string;
  /** `/open#1...`, or undefined when the answers are too long for a link. */
  readonly shareLink: string | undefined;
}

export type Renderer = (plan: Plan, provenance: Provenance) => readonly Artifact[];
