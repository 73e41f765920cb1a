import { fail, ok, type Result } from "@/lib/errors/problem";
import type { Said } from "@/lib/messages/said";
import type { refusals } from "@/lib/messages/en/refusals";
import { countCharacters, type Removed } from "./removed";
import { findUnsafe, nameRules, type Finding } from "./unsafe-characters";

/** A value as it is stored, and what the policy took away to get there; nothing when nothing was removed. */
export interface Accepted {
  readonly value: string;
  readonly removed: readonly Removed[];
}

/** Why a text is refused: a reject code of safety A10, and what its words speak of. */
export type Refused = Said<"problems", keyof typeof refusals>;

/** Something worth knowing about an accepted value. */
export type FieldWarning = Said<"remarks">;

/**
 * The rules of one field, the same for typing, paste, files, links and the command line (safety A10).
 * `normalise` is idempotent, linear in the length of its input, and never throws.
 */
export interface FieldPolicy {
  /** Tells policies apart; people never read it. */
  readonly name: string;
  readonly example: string;
  /** One name, although `normalise` accepts characters in it that nobody sees: `readTyped` takes them out. */
  readonly isName: boolean;
  normalise(input: string): Result<Accepted, Refused>;
  /** The one value in a text that has a label or marks around it; undefined where there is none, or more than one. */
  readonly labelled?: ((text: string) => Labelled | undefined) | undefined;
  /** Remarks on a value that `normalise` accepted; they stop nothing. */
  warnings(value: string): readonly FieldWarning[];
}

/** A value that was copied with what is around it. */
export interface Labelled {
  readonly value: string;
  readonly around: readonly string[];
}

/** Text without its decoration; what was removed is asked for only when the value is accepted. */
export interface Cleaned {
  readonly text: string;
  readonly removed: () => string;
}

/** What a field has to say beyond what all fields share. */
export interface FieldDefinition {
  readonly name: string;
  readonly example: string;
  /** Most UTF-16 units that are stored; the unit in which Windows and Active Directory count. */
  readonly limit: number;
  /** Refused characters; those of exact names unless told otherwise. */
  readonly unsafe?: Parameters<typeof findUnsafe>[1];
  /** Compose to NFC, for fields in which people write words. */
  readonly compose?: boolean;
  readonly isName?: boolean;
  /** Before blanks are trimmed. */
  readonly beforeTrim?: (text: string) => string;
  /** Takes harmless decoration away; runs on trimmed text. */
  readonly clean?: (text: string) => Cleaned;
  /** The field's own rules, on safe, trimmed, non-empty text within the limit: the stored value, or what is wrong. */
  readonly judge: (text: string) => string | Finding;
  readonly labelled?: FieldPolicy["labelled"];
  readonly warnings?: (value: string) => readonly FieldWarning[];
}

/** NFC shortens a text to a third at most, so what is longer than this cannot fit, and is not worth composing. */
const longestDecomposition = 3;

/** Builds a field's policy: trim, clean, then the checks in the order in which their reject codes take precedence. */
export function definePolicy(definition: FieldDefinition): FieldPolicy {
  const { name, example, limit, isName = false } = definition;
  // A finding and what every refusal knows are the values of its code.
  const refuse = ({ code, values }: Finding) => fail({ code, values: { ...values, example } } as Refused);
  const tooLong = (length: number): Finding => ({ code: "TOO_LONG", values: { length, most: limit } });

  function normalise(input: string): Result<Accepted, Refused> {
    const prepared = definition.beforeTrim?.(input) ?? input;
    const trimmed = prepared.trim();
    const cleaned = definition.clean?.(trimmed) ?? { text: trimmed, removed: () => "" };
    if (cleaned.text === "") return refuse({ code: "EMPTY", values: {} });
    const unsafe = findUnsafe(cleaned.text, definition.unsafe ?? nameRules);
    if (unsafe) return refuse(unsafe);
    if (cleaned.text.length > limit * longestDecomposition) return refuse(tooLong(cleaned.text.length));
    const text = definition.compose ? cleaned.text.normalize("NFC") : cleaned.text;
    if (text.length > limit) return refuse(tooLong(text.length));
    const verdict = definition.judge(text);
    if (typeof verdict !== "string") return refuse(verdict);
    const start = prepared.length - prepared.trimStart().length;
    const ends = prepared.slice(0, start) + prepared.slice(start + trimmed.length);
    return ok({ value: verdict, removed: countCharacters(ends + cleaned.removed()) });
  }

  return {
    name,
    example,
    isName,
    normalise,
    labelled: definition.labelled,
    warnings: definition.warnings ?? (() => []),
  };
}
