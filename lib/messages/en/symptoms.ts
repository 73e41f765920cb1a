const removeTrust =
  "use Get-CsTrustedApplication to see what the pool contains, then run Remove-CsTrustedApplication, Remove-CsTrustedApplicationPool and Enable-CsTopology; event 14495 shows that the entry is gone";

/** Symptoms that people report, with the likely cause (Microsoft's article, its health set page, and administrators' reports). */
export const symptoms = {
  afterRemoval: {
    symptom: "It stopped after Cumulative Update 1 of Exchange SE or a later one",
    cause:
      "Microsoft announced that Cumulative Update 1 removes instant messaging. Whether an installed update has done so, only the server shows.",
    remedy:
      "Run Get-ExchangeServer | Format-List Name, AdminDisplayVersion: a build above 15.2.2562 is Cumulative Update 1 or later. Then run mailbox-server/Test-OwaImConfig.ps1: what is not there any more, no script brings back.",
  },
  noOptions: {
    symptom: "No instant messaging options, and no error",
    cause: "The type is None, the mailbox policy is off, or the user has no sip: address.",
    remedy: "Run exchange/Test-OwaMessaging.ps1, then check the addresses of the user.",
  },
  notAvailable: {
    symptom: "“Instant messaging isn’t available” or “There’s a problem with instant messaging”",
    cause: "Lync does not know the server, the certificate has a different name, or web.config has no values.",
    remedy:
      "Run lync/Test-LyncTrust.ps1 and mailbox-server/Test-OwaImConfig.ps1; compare the certificate name in both.",
  },
  onlySends: {
    symptom: "Messages can be sent but not received",
    cause:
      "The Front End Servers do not reach the port on which Outlook Web App of Exchange 2010 listens. It is not documented; one source saw TCP 5075.",
    remedy:
      "Run netstat -anob as administrator on the Client Access server: the listening ports of w3wp.exe are candidates. Ask the network team for that port from the Front End Servers to each Client Access server.",
  },
  otherEvent: {
    symptom: "No event 112, but MSExchange OWA wrote another event about instant messaging",
    cause: "Its number says what failed, for example 103: the certificate was not found; 100: IMServerName is empty.",
    remedy: "Find the number under “Events of MSExchange OWA”, fix the cause, and sign in again.",
  },
  eventButNothing: {
    symptom: "There is an event 112, and instant messaging does not work",
    cause:
      "The event is older than the change or the last restart of the application pool, and proves nothing about them.",
    remedy: "Sign in again, then run mailbox-server/Test-OwaImConfig.ps1: it counts only newer events.",
  },
  afterTrustedPool: {
    symptom: "It stopped after someone created a trusted application pool",
    cause: "Lync had discovered the server, and the pool is a duplicate.",
    remedy: `If this change created the pool, run lync/Undo-LyncTrust.ps1 with -Server and the name. If it is older, ${removeTrust}.`,
    remedyWithoutTrust: `This change created no pool: ${removeTrust}. The goal “Remove duplicate trust” makes a plan that does the same and can be undone.`,
  },
  afterUnifiedMessaging: {
    symptom: "It stopped after Unified Messaging was set up",
    cause:
      "A server with a trusted application pool got a SipName dial plan, so Lync now discovers it, and the pool is a duplicate.",
    remedy: `Run lync/Test-LyncTrust.ps1; it names the pool. If this change created it, run lync/Undo-LyncTrust.ps1 with -Server and the name; otherwise ${removeTrust}.`,
    remedyWithoutTrust: `Run lync/Test-LyncTrust.ps1; it names the pool. Then ${removeTrust}.`,
  },
  stillDuplicate: {
    symptom: "Instant messaging still fails after the duplicate was removed",
    cause: "The removal has not reached the Front End Servers yet, or the duplicate was not the only cause.",
    remedy:
      "Look for event 14495 and for UpToDate, as “After the change” says. If both are there, run the Get scripts of owa-im-collect.zip and drop their files on any page of the wizard: it names what else is wrong.",
  },
  afterPublishing: {
    symptom: "It stopped after someone published the Lync topology",
    cause: "A Topology Builder session that was opened before this change published its older topology.",
    remedy:
      "Run lync/Set-LyncTrust.ps1 again; before the next publication, Topology Builder must download the topology.",
  },
  afterUpdate: {
    symptom: "It stopped after a Cumulative Update",
    cause: "The update replaced web.config.",
    remedy: "Run mailbox-server/Set-OwaImConfig.ps1 again on that server.",
  },
  afterUpdateKept: {
    symptom: "It stopped after an update of Exchange that keeps its settings in setting overrides",
    cause:
      "An update does not touch setting overrides: they are in the directory service. It may have changed something else.",
    remedy:
      "Run mailbox-server/Test-OwaImConfig.ps1: it shows what fails: the certificate, the UCMA runtime or the application pool.",
  },
  afterRenewal: {
    symptom: "It stopped after the certificate was renewed",
    cause: "web.config names the old thumbprint, or the new key is in a CNG provider.",
    remedy: "Start another change from this plan in the wizard, with the new thumbprint; its checks name a CNG key.",
  },
  someUsers: {
    symptom: "Only some users are affected",
    cause: "One Mailbox server is not configured, or these users have a different policy or SIP address.",
    remedy: "Find the server that holds the mailbox and run the Test scripts; compare policy and address of the users.",
  },
  poolRefuses: {
    symptom: "Remove-CsTrustedApplicationPool refuses",
    cause: "The pool has no registrar.",
    remedy: "Set one with Set-CsTrustedApplicationPool -Registrar first.",
  },
  siteNotFound: {
    symptom: "New-CsTrustedApplicationPool does not find the site",
    cause: "The display name was given, or the SiteId with the prefix site:.",
    remedy: "Run Get-CsSite | Select-Object DisplayName, SiteId and enter the SiteId in the wizard.",
  },
  accessDenied: {
    symptom: "Enable-CsTopology: access denied",
    cause:
      "It ran in a remote PowerShell session, or the account is not in RTCUniversalServerAdmins, or setup permission was not delegated.",
    remedy:
      "Run lync/Set-LyncTrust.ps1 again at the console of a Front End Server or over Remote Desktop, as a member of Domain Admins, or have setup permission delegated with Grant-CsSetupPermission.",
  },
  doesNotStart: {
    symptom: "Outlook Web App does not start after the edit",
    cause: "web.config is not well-formed.",
    remedy: "Run mailbox-server/Undo-OwaImConfig.ps1 on that server: it restores the backup and recycles.",
  },
  stillOffered: {
    symptom: "Users still see presence and chat after they were turned off",
    cause:
      "They signed in before the change, have a different policy, or reach a Client Access server that is not in the plan.",
    remedy:
      "Ask them to sign out and sign in again, then run exchange/Test-OwaMessaging.ps1 and compare their policy and their server with the plan.",
  },
  stillTried: {
    symptom: "Users see an error about instant messaging at sign-in after it was turned off",
    cause: "It is still on in their policy or in the directory of their server, and Lync no longer answers.",
    remedy: "Run exchange/Test-OwaMessaging.ps1: it names what is still on. Add what is missing to a new plan.",
  },
  lostByOthers: {
    symptom: "Users who should keep presence and chat lost them",
    cause: "Their policy, or the directory of their Client Access server, is in the plan.",
    remedy: "Run exchange/Undo-OwaMessaging.ps1, then make a plan without that policy or server.",
  },
};
