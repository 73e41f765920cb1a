import type { Place } from "@/lib/plan/families";

export const collectArchiveName = "owa-im-collect.zip";

/** Path of a script as it is typed in a Windows shell. */
const typedPath = (script: string): string => `.\\${script.replaceAll("/", "\\")}`;

/**
 * The commands that collect facts, as they are typed in the folder of the unpacked archive. The Mailbox servers are
 * visited from one place; `eachMailboxServer` is for those without PowerShell remoting.
 */
export const collectCommands: Readonly<Record<Place | "eachMailboxServer", string>> = {
  lync: typedPath("lync/Get-LyncFacts.ps1"),
  exchange: typedPath("exchange/Get-ExchangeFacts.ps1"),
  "mailbox-server": `${typedPath("mailbox-server/Invoke-OnMailboxServers.ps1")} -Run Get -Server mbx01.contoso.com,mbx02.contoso.com`,
  eachMailboxServer: typedPath("mailbox-server/Get-MailboxServerFacts.ps1"),
};
