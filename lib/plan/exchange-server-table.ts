import { table, type PlanLiteral } from "@/lib/powershell/plan-literals";
import type { Answered } from "@/lib/text/answered";

/** A server that Exchange's scripts know, with its roles in the plan. */
export type ExchangeServerRow = readonly [
  fqdn: Answered,
  roles: "Mailbox" | "Client Access" | "Mailbox, Client Access",
];

interface Servers {
  readonly mailboxServers: readonly { readonly fqdn: Answered }[];
  readonly clientAccessServers: readonly Answered[];
}

/** The Client Access servers in their order, then the servers that have the Mailbox role alone. Linear in servers. */
export function exchangeServerRows({ mailboxServers, clientAccessServers }: Servers): readonly ExchangeServerRow[] {
  const mailbox = new Set(mailboxServers.map(({ fqdn }) => fqdn.value));
  const clientAccess = new Set(clientAccessServers.map(({ value }) => value));
  return [
    ...clientAccessServers.map(
      (fqdn) => [fqdn, mailbox.has(fqdn.value) ? "Mailbox, Client Access" : "Client Access"] as const,
    ),
    ...mailboxServers.flatMap(({ fqdn }) => (clientAccess.has(fqdn.value) ? [] : [[fqdn, "Mailbox"] as const])),
  ];
}

/** One line a server, whichever roles it has: `$Plan.PlannedServer`. */
export const exchangeServerTable = (rows: readonly ExchangeServerRow[]): PlanLiteral =>
  table(["hostName", "serverRoles"], rows);
