import type { ProblemWords } from "./words";

/**
 * Parameters of a message that have words themselves, and what is in their place until the message is made: a character, the path of an answer, a key. Every other parameter is a value, and is shown as it is.
 */
export interface Named {
  readonly character: string;
  readonly answer: string;
  readonly other: string;
  readonly service: keyof ProblemWords["portServices"];
  readonly type: keyof ProblemWords["jsonTypes"];
  readonly pair: keyof ProblemWords["pairs"]["reasons"];
  readonly useless: keyof ProblemWords["useless"];
}

/** Messages by their code: a text, or what makes one of values. */
type Messages = "problems" | "remarks" | "advice" | "shareProblems";

/** Without `field`, what a sentence calls the value: it follows from the path, which is beside the message. */
type ValuesOf<Message> = Message extends (values: infer Values) => string
  ? { readonly [Key in Exclude<keyof Values, "field">]: Key extends keyof Named ? Named[Key] : Values[Key] }
  : Readonly<Record<never, never>>;

/** What one message of a catalogue says before it is put into words. */
export type Said<Kind extends Messages, Code extends keyof ProblemWords[Kind] = keyof ProblemWords[Kind]> = {
  readonly [One in Code]: { readonly code: One; readonly values: ValuesOf<ProblemWords[Kind][One]> };
}[Code];
