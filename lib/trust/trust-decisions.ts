import { decideTrust, type TrustRuleId, type TrustRuling, type TrustSubject, type UmAnswers } from "./trust-rules";

/** Why one Mailbox server does or does not need an entry in a trusted application pool. */
export interface TrustDecision extends TrustRuling {
  readonly server: string;
  readonly certificateName: string;
}

/** The answers that decide about trust, as far as they are known. */
export interface TrustQuestions {
  readonly um?: UmAnswers | undefined;
  readonly mailboxServers?: readonly TrustSubject[] | undefined;
}

/** What the rules say about each Mailbox server, in their order; undefined until the answers are known. */
export function decideForAll({ um, mailboxServers }: TrustQuestions): readonly TrustDecision[] | undefined {
  if (!mailboxServers) return undefined;
  const decisions = mailboxServers.flatMap((server) => decide(server, um));
  return um || (decisions.length > 0 && decisions.length === mailboxServers.length) ? decisions : undefined;
}

/** Why no server needs trust, as far as is known: the rule that decides. Undefined when one does, or may. */
export function whyNoTrust({
  um,
  mailboxServers = [typicalServer],
}: TrustQuestions): TrustRuleId | "noServer" | undefined {
  const decisions = decideForAll({ um, mailboxServers });
  // Until Unified Messaging is known, trust may well be needed.
  if (!decisions || decisions.some(({ needsTrust }) => needsTrust)) return undefined;
  return decisions[0]?.rule ?? "noServer";
}

/** Takes its place while the table of servers is empty or has a mistake: a server that presents its own name. */
const typicalServer: TrustSubject = { fqdn: "", certificateName: "", discoveredByLync: "unknown" };

function decide(server: TrustSubject, um: UmAnswers | undefined): readonly TrustDecision[] {
  const ruling = decideTrust(server, um);
  return ruling ? [{ server: server.fqdn, certificateName: server.certificateName, ...ruling }] : [];
}
