import type { Place } from "@/lib/plan/families";

export const collectArchiveName = "owa-im-collect.zip";

/** Path of a script as it is typed in a Windows shell. */
const typedPath = (script: string): string => `.\\${script.replaceAll("/", "\\")}`;

/** In place of names that are not known: no shell runs a command with it. */
export const serversToName = "<server1>,<server2>";

/** What the driver takes as the name of a server. */
const serverName = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

const visiting = (servers: string) =>
  `${typedPath("mailbox-server/Invoke-OnMailboxServers.ps1")} -Run Get -Server ${servers}`;

/** The command that visits these servers; undefined where none of the typed names can be one. */
export function collectFrom(typed: readonly string[]): string | undefined {
  const names = typed.map((name) => name.trim().toLowerCase()).filter((name) => serverName.test(name));
  return names.length === 0 ? undefined : visiting([...new Set(names)].join(","));
}

/**
 * The commands that collect facts, as they are typed in the folder of the unpacked archive. The Mailbox servers are
 * visited from one place; `eachMailboxServer` is for those without PowerShell remoting.
 */
export const collectCommands: Readonly<Record<Place | "eachMailboxServer", string>> = {
  lync: typedPath("lync/Get-LyncFacts.ps1"),
  exchange: typedPath("exchange/Get-ExchangeFacts.ps1"),
  "mailbox-server": visiting(serversToName),
  eachMailboxServer: typedPath("mailbox-server/Get-MailboxServerFacts.ps1"),
};
