/** A value of the plan with the answers that it comes from. */
export interface Answered<Value extends string | number = string> {
  readonly value: Value;
  /** As in answers.json: "mailboxServers[1].thumbprint"; several where several answers name the same thing. */
  readonly paths: readonly string[];
}

/** What may be in a command or in the plan block: a value with its answers, or one that comes from none of them. */
export type Given<Value extends string | number = string> = Value | Answered<Value>;

const noAnswer: readonly string[] = [];

/** The value apart from its answers. */
export const answered = <Value extends string | number>(given: Given<Value>): Answered<Value> =>
  typeof given === "object" ? given : { value: given, paths: noAnswer };
