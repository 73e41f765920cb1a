import type { Artifact } from "@/lib/files/types";
import type { Words } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";

/** Where a bundle came from; passed in, never looked up. */
export interface Provenance {
  readonly generator: { readonly name: string; readonly version: string };
  /** Canonical JSON of the answers (answers.json), one line. */
  readonly canonicalAnswers: string;
  /** `/open#2...`, or undefined when the answers are too long for a link. */
  readonly shareLink: string | undefined;
}

/** Files of a bundle. What people read in them comes from `words`; scripts are English whatever the language. */
export type Renderer = (plan: Plan, provenance: Provenance, words: Words) => readonly Artifact[];
