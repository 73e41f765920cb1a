import type { Words } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";
import { code, names, type Block, type Text } from "../markdown/document";
import { fingerprint } from "../html/fingerprint";
import type { Follows } from "./types";

/** The plan that a change follows, and what differs from it as far as the answers tell; undefined where it follows none. */
export function followsOf({ topology }: Plan): Follows | undefined {
  const { change, goal, mailboxServers, duplicates } = topology;
  if (change.follows === undefined) return undefined;
  const renewed = mailboxServers.filter((server) => server.previousCertificateName !== undefined);
  return { plan: change.follows, goal, renewed, removed: duplicates };
}

/** The part of "What and why" about that plan; nothing where there is none. */
export function followsBlocks(follows: Follows | undefined, words: Words): readonly Block[] {
  if (!follows) return [];
  const { plan, goal, renewed, removed } = follows;
  const { follows: texts } = words;
  const { columns } = texts;
  return [
    { kind: "heading", level: 3, text: texts.title },
    {
      kind: "facts",
      facts: [
        { term: texts.plan, code: fingerprint(plan) },
        { term: words.documents.planHash, code: plan },
        { term: texts.differs, text: texts.differences[goal] },
      ],
    },
    ...table(
      [columns.server, columns.of, columns.before, columns.after],
      renewed.flatMap((one) => certificateRows(one, words)),
    ),
    ...table(
      [columns.trusted, columns.servers],
      removed.map(({ fqdn, servers }) => [[code(fqdn)], names(servers, words)]),
    ),
  ];
}

function certificateRows(server: Follows["renewed"][number], { follows: texts }: Words): readonly (readonly Text[])[] {
  const { fqdn, certificateName, thumbprint, previousThumbprint, previousCertificateName = "" } = server;
  const before = previousThumbprint === undefined ? texts.unknown : [code(previousThumbprint)];
  return [
    [[code(fqdn)], texts.thumbprint, before, [code(thumbprint)]],
    [[code(fqdn)], texts.subjectName, [code(previousCertificateName)], [code(certificateName)]],
  ];
}

function table(columns: readonly string[], rows: readonly (readonly Text[])[]): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: "table", columns, rows }];
}
