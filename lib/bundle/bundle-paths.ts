/**
 * Every name that a bundle may hold. No user text can reach a file name, so a path that leaves the
 * folder, a device name or a name that another system reads differently cannot arise.
 */
export const bundlePaths: ReadonlySet<string> = new Set([
  "OwaIm.psm1",
  "SHA256SUMS",
  "answers.json",
  "change-request.html",
  "change-request.md",
  "checklist.csv",
  "checklist.html",
  "checklist.md",
  "exchange/Get-ExchangeFacts.ps1",
  "exchange/Set-OwaMessaging.ps1",
  "exchange/Set-SipDialPlans.ps1",
  "exchange/Test-OwaMessaging.ps1",
  "exchange/Test-SipDialPlans.ps1",
  "exchange/Undo-OwaMessaging.ps1",
  "exchange/Undo-SipDialPlans.ps1",
  "lync/Get-LyncFacts.ps1",
  "lync/Set-LyncTrust.ps1",
  "lync/Test-LyncTrust.ps1",
  "lync/Undo-LyncTrust.ps1",
  "mailbox-server/Get-MailboxServerFacts.ps1",
  "mailbox-server/Invoke-OnMailboxServers.ps1",
  "mailbox-server/Set-OwaImConfig.ps1",
  "mailbox-server/Test-OwaImConfig.ps1",
  "mailbox-server/Undo-OwaImConfig.ps1",
  "manifest.json",
  "read-me-first.txt",
  "share-link.txt",
  "topology.svg",
]);
