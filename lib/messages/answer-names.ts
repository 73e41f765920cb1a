import type { ProblemWords } from "./words";

/** A path in words, rows counted from 1: "mailboxServers[1].thumbprint" is "Mailbox server 2, thumbprint". */
export function nameOfAnswer(path: string, { answerNames }: Pick<ProblemWords, "answerNames">): string {
  const names: Readonly<Record<string, string>> = answerNames.names;
  const row = /^(.*?)\[([0-9]+)\](?:\.(.+))?$/.exec(path);
  if (!row) return capitalise(names[path] ?? path);
  const [, list = "", index = "0", field] = row;
  const owner = answerNames.row(capitalise(names[`${list}[]`] ?? list), Number(index) + 1);
  return field === undefined ? owner : answerNames.inRow(owner, names[`${list}[].${field}`] ?? field);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
