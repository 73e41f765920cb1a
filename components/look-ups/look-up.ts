import type { KindId } from "@/lib/command-output/kinds";

/** A command that only reads and tells an answer, and what its output looks like. The words around it are a `HowToText`. */
export interface LookUp {
  readonly shell: "exchange" | "lync";
  readonly command: string;
  /** Output as the console shows it; what is wanted is between double square brackets. */
  readonly sample: string;
  /** Kinds of objects in its output that tell the answer, any of them. */
  readonly kinds: readonly KindId[];
}
