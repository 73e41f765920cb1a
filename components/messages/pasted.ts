import type { Catalogue, Texts } from "./catalogue";
import { pastedTexts } from "./en/pasted";

export type PastedTexts = Texts<"pasted">;

/** Loaded with the readers of output: it is the largest namespace, and few visits need it. */
export function pastedTextsIn(catalogue: Catalogue | undefined): PastedTexts {
  return catalogue?.pasted ?? pastedTexts;
}
