import { quotedText } from "@/lib/powershell/printed-text";

/**
 * A command for each planned server, as `$server`; its name is above what the command finds there. The names are those of
 * the plan: Exchange would also list servers that this change has nothing to do with.
 */
export const forEachServer = (servers: readonly string[], command: string): string =>
  `foreach ($server in ${servers.map(quotedText).join(", ")}) { $server; ${command} }`;

/** The file through which Outlook Web App talks to Lync: an error where the registry names none, or where it is not there. */
export const imFile =
  "Get-Item -LiteralPath (Get-ItemProperty -LiteralPath 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\MSExchange OWA\\InstantMessaging').ImplementationDLLPath | Format-List FullName";
