import { quotedText } from "@/lib/powershell/printed-text";
import type { Topology } from "@/lib/topology/types";

/**
 * A command of the Exchange Management Shell for every Mailbox server, as `$server`. The servers are listed first: in
 * that shell two commands of Exchange cannot run in one pipeline.
 */
export const onMailboxServers = (command: string): string =>
  `foreach ($server in @(Get-ExchangeServer | Where-Object { $_.IsMailboxServer })) { ${command} }`;

/** Keeps the topology as it is, in a file of this plan, so that a later plan keeps its own beside it. */
export const keepTopologyCommand = ({ recordsDirectory, planHash }: Topology): string => {
  const file = quotedText(`${recordsDirectory}\\topology-before-${planHash.slice(0, 8)}.xml`);
  return `(Get-CsTopology -AsXml).ToString() | Out-File -LiteralPath ${file} -Encoding utf8`;
};
