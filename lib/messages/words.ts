import type { en } from "./en/catalogue";
import type { planWords } from "./en/plan-words";
import type { records } from "./en/records";
import type { problemWords } from "./en/problems";
import type { remarkWords } from "./en/remarks";

/**
 * The shape of a catalogue: that of the English one, with any text in place of each English text. Another language that
 * lacks a message, or takes other parameters, does not compile. A message puts its parameters into a text and chooses a
 * form by a number or by what is missing; it never looks into a text that it is given.
 */
type Widened<T> = T extends string
  ? string
  : T extends (...parameters: infer Parameters) => infer Said
    ? (...parameters: Parameters) => Widened<Said>
    : { readonly [Key in keyof T]: Widened<T[Key]> };

/** Everything that documents say. */
export type Words = Widened<typeof en>;

/** What a plan says before it is a document: enough for a page that shows one. */
export type PlanWords = Widened<typeof planWords>;

/** What is said of files that come back from servers; apart from the rest, so that only a page that reads them has it. */
export type RecordWords = Widened<typeof records>;
/** What can be wrong with answers, and what is worth knowing about them. */
export type ProblemWords = Widened<typeof problemWords>;

/** What a form says about a value that it takes. */
export type RemarkWords = Widened<typeof remarkWords>;
