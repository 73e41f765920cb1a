import type { Line } from "@/lib/text/fragments";

/** The parts of a script in their order (script contract, "Shape"). */
export const scriptPartIds = ["help", "parameters", "plan", "steps", "main"] as const;
export type ScriptPartId = (typeof scriptPartIds)[number];

/** One part of a script with its lines; the blank line behind it belongs to it. */
export interface ScriptPart {
  readonly id: ScriptPartId;
  readonly lines: readonly Line[];
}

/** One section of the library; `about` is empty where the name says it all. */
export interface LibraryPart {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly lines: readonly Line[];
}

/** What a script is for: collect facts, change, check, take back, or run the others of its folder on many servers. */
export type ScriptPurpose = "discover" | "apply" | "verify" | "undo" | "drive";

/** What a PowerShell file is made of. Its parts joined are its text. */
export type ScriptText =
  | {
      readonly kind: "script";
      readonly purpose: ScriptPurpose;
      readonly parts: readonly ScriptPart[];
      /** Whether it, or what it calls, changes something: it then takes -WhatIf. */
      readonly changes: boolean;
    }
  | { readonly kind: "library"; readonly parts: readonly LibraryPart[] };

/** The lines of a file whose parts are known; none of any other. */
export function linesOf({ script }: { readonly script?: ScriptText }): readonly Line[] {
  const parts: readonly { readonly lines: readonly Line[] }[] = script?.parts ?? [];
  return parts.flatMap(({ lines }) => lines);
}

/** Whether a file is a script with values of a plan. */
export const holdsValues = (file: { readonly script?: ScriptText }): boolean =>
  linesOf(file).some(({ fragments }) => fragments.some((piece) => typeof piece !== "string"));
