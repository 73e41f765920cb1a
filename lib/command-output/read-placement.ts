import { findRows } from "./find-rows";
import { hasRole } from "./read-servers";
import { cellIn } from "./text-lines";

/** How the roles of Exchange 2013 are spread over the servers of the output. */
export interface PlacementFound {
  /** Servers with both roles, with Mailbox alone, and with Client Access alone. */
  readonly both: readonly string[];
  readonly mailboxOnly: readonly string[];
  readonly clientAccessOnly: readonly string[];
  /** Servers whose roles the console cut. */
  readonly cut: readonly string[];
}

/**
 * Where the two Unified Messaging services run, from Get-ExchangeServer: the service belongs to the Mailbox role and the Call
 * Router to the Client Access role of Exchange 2013. Servers that are known to be of another version are left out.
 */
export function readPlacement(text: string): PlacementFound {
  const found = { both: [], mailboxOnly: [], clientAccessOnly: [], cut: [] } as Record<keyof PlacementFound, string[]>;
  for (const row of findRows(text, ["ServerRole"], ["Name", "Fqdn", "AdminDisplayVersion"])) {
    const roles = cellIn(row, "ServerRole");
    const name = cellIn(row, "Name").text || cellIn(row, "Fqdn").text;
    const version = /^Version (\d+\.\d+)/.exec(cellIn(row, "AdminDisplayVersion").text)?.[1] ?? "15.0";
    if (version !== "15.0" || roles.text === "") continue;
    const [mailbox, clientAccess] = [hasRole(roles.text, "Mailbox"), hasRole(roles.text, "ClientAccess")];
    if (mailbox && clientAccess) found.both.push(name);
    else if (roles.cut) found.cut.push(name);
    else if (mailbox) found.mailboxOnly.push(name);
    else if (clientAccess) found.clientAccessOnly.push(name);
  }
  return found;
}
