import { quotedText } from "@/lib/powershell/printed-text";
import type { Topology } from "@/lib/topology/types";

/**
 * A command for each planned server, as `$server`; its name is above what the command finds there. The names are those of
 * the plan: Exchange would also list servers that this change has nothing to do with.
 */
export const forEachServer = (servers: readonly string[], command: string): string =>
  `foreach ($server in ${servers.map(quotedText).join(", ")}) { $server; ${command} }`;

/** The file through which Outlook Web App talks to Lync: an error where the registry names none, or where it is not there. */
export const imFile =
  "Get-Item -LiteralPath (Get-ItemProperty -LiteralPath 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\MSExchange OWA\\InstantMessaging').ImplementationDLLPath | Format-List FullName";

/** Keeps the topology as it is, in a file of this plan, so that a later plan keeps its own beside it. */
export const keepTopologyCommand = ({ recordsDirectory, planHash }: Topology): string => {
  const file = quotedText(`${recordsDirectory}\\topology-before-${planHash.slice(0, 8)}.xml`);
  return `(Get-CsTopology -AsXml).ToString() | Out-File -LiteralPath ${file} -Encoding utf8`;
};
