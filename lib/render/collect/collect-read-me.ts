import type { Artifact } from "@/lib/files/types";
import type { Words } from "@/lib/messages/words";
import { checkCommand } from "../check-command";
import { heading, numbered, paragraph } from "../plain-text";
import { library, libraryHash } from "../powershell/library";
import type { Provenance } from "../types";
import { collectCommands } from "./collect-commands";

/** read-me-first.txt of the archive that collects: what it is, its commands, and where their files go. */
export function renderCollectReadMe({ generator }: Pick<Provenance, "generator">, words: Words): Artifact {
  const { title, what, madeBy, before, checkTitle, runs, files } = words.collect;
  const command = (lead: string, line: string) => ["", ...paragraph(lead), `  ${line}`];
  const lines = [
    title,
    "",
    ...paragraph(what),
    ...paragraph(madeBy(generator.name, generator.version)),
    ...heading(before.title),
    ...numbered([
      before.unblock,
      before.read({ path: library.path, hash: libraryHash() }),
      before.check(words.documents.checkFiles.expected),
    ]),
    ...heading(checkTitle),
    checkCommand,
    ...heading(runs.title),
    ...paragraph(runs.lead),
    ...command(runs.lync, collectCommands.lync),
    ...command(runs.exchange, collectCommands.exchange),
    ...command(runs.many, collectCommands["mailbox-server"]),
    ...command(runs.each, collectCommands.eachMailboxServer),
    ...heading(files.title),
    ...paragraph(files.lead),
    `  ${files.folder}`,
    `  ${files.collected}`,
    "",
    ...paragraph(files.drop),
  ];
  return { path: "read-me-first.txt", mediaType: "text/plain", text: `${lines.join("\n")}\n` };
}
