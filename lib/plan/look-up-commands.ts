/**
 * A command of the Exchange Management Shell for every Mailbox server, as `$server`. The servers are listed first: in
 * that shell two commands of Exchange cannot run in one pipeline.
 */
export const onMailboxServers = (command: string): string =>
  `foreach ($server in @(Get-ExchangeServer | Where-Object { $_.IsMailboxServer })) { ${command} }`;
