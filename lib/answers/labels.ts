import type { Named } from "./questions/question";
import { namedAt } from "./questions/questions";

/** What is no question. */
const others: ReadonlyMap<string, Named> = new Map([
  ["", { label: "answers", example: '{ "schema": 1, "goal": "integrate" }' }],
  ["schema", { label: "format of the answers", example: "1" }],
]);

/** The label and example of an answer, whatever the row: "mailboxServers[4].thumbprint" has those of every thumbprint. */
export function answerLabel(path: string): Named | undefined {
  return others.get(path) ?? namedAt(path);
}

/** A path in words, rows counted from 1: "mailboxServers[1].thumbprint" is "Mailbox server 2, thumbprint". */
export function nameOfAnswer(path: string): string {
  const row = /^(.*?)\[([0-9]+)\](?:\.(.+))?$/.exec(path);
  if (!row) return capitalise(answerLabel(path)?.label ?? path);
  const [, list = "", index = "0", field] = row;
  const owner = `${capitalise(answerLabel(`${list}[0]`)?.label ?? list)} ${Number(index) + 1}`;
  return field === undefined ? owner : `${owner}, ${answerLabel(path)?.label ?? field}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
