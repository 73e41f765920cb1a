import { exampleAt } from "./questions/questions";

/** Examples of what is no question. */
const others: ReadonlyMap<string, string> = new Map([
  ["", '{ "schema": 1, "goal": "integrate" }'],
  ["schema", "1"],
]);

/** The example of an answer as it would be in answers.json, whatever the row. */
export function answerExample(path: string): string | undefined {
  return others.get(path) ?? exampleAt(path);
}
