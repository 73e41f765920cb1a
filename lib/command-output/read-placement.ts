import { exchangeVersionOf } from "@/lib/answers/products";
import { cellIn, unbroken } from "./cells";
import type { Reading } from "./findings";
import { readOutput, wantedIn } from "./read-output";
import { hasRole, versionIn } from "./read-servers";

/** In place of a name that is missing. */
const unnamed = "a server without a name";

/** How the roles of Exchange 2013 are spread over the servers of the output. */
export interface PlacementFound extends Reading {
  /** Servers with both roles, with Mailbox alone, and with Client Access alone. */
  readonly both: readonly string[];
  readonly mailboxOnly: readonly string[];
  readonly clientAccessOnly: readonly string[];
  /** Servers whose roles the console cut, or that nobody can read. */
  readonly cut: readonly string[];
  /** Whether each of these servers shows that it is Exchange 2013. */
  readonly tellsVersion: boolean;
}

/**
 * Where the two Unified Messaging services run, from Get-ExchangeServer: the service belongs to the Mailbox role and the Call
 * Router to the Client Access role of Exchange 2013. Servers that are known to be of another version are left out.
 */
export function readPlacement(text: string): PlacementFound {
  const found = { both: [], mailboxOnly: [], clientAccessOnly: [], cut: [] } as Record<
    "both" | "mailboxOnly" | "clientAccessOnly" | "cut",
    string[]
  >;
  const output = readOutput(text);
  const roleProperties = ["ServerRole", "IsMailboxServer", "IsClientAccessServer"];
  const { rows, refusal } = wantedIn(output, ["exchange-server"], roleProperties);
  let tellsVersion = true;
  for (const row of rows) {
    const name = unbroken(cellIn(row, "Name")) || unbroken(cellIn(row, "Fqdn"));
    const version = versionIn(row);
    if (version !== undefined && exchangeVersionOf(version) !== "2013") continue;
    if (version === undefined) tellsVersion = false;
    const [mailbox, clientAccess] = [hasRole(row, "Mailbox"), hasRole(row, "ClientAccess")];
    if (name === "") found.cut.push(unnamed);
    else if (mailbox === true && clientAccess === true) found.both.push(name);
    else if (mailbox === undefined || clientAccess === undefined) found.cut.push(name);
    else if (mailbox) found.mailboxOnly.push(name);
    else if (clientAccess) found.clientAccessOnly.push(name);
  }
  return { ...found, tellsVersion, refusal, remarks: output.remarks };
}
