import type { Symptom } from "./types";

/** Symptoms that people report, with the likely cause (Microsoft's article, its health set page, and administrators' reports). */
export const symptoms: readonly Symptom[] = [
  {
    symptom: "No instant messaging options, and no error",
    cause: "The type is None, the mailbox policy is off, or the user has no sip: address.",
    remedy: "Run exchange/Test-OwaMessaging.ps1, then look at the addresses of the user.",
  },
  {
    symptom: "“Instant messaging isn't available” or “There's a problem with instant messaging”",
    cause: "Lync does not know the server, the certificate carries another name, or web.config has no values.",
    remedy:
      "Run lync/Test-LyncTrust.ps1 and mailbox-server/Test-OwaImConfig.ps1; compare the certificate name in both.",
  },
  {
    symptom: "It worked and broke after a trusted application pool was made",
    cause: "Lync had discovered the server by itself, and the pool is a duplicate.",
    remedy: "Run lync/Undo-LyncTrust.ps1, or use the goal repair-duplicate if the pool is older than this change.",
  },
  {
    symptom: "It worked and broke after a Cumulative Update",
    cause: "The update replaced web.config.",
    remedy: "Run mailbox-server/Set-OwaImConfig.ps1 again on that server.",
  },
  {
    symptom: "It worked and broke after the certificate was renewed",
    cause: "web.config names the old thumbprint, or the new key is in a CNG provider.",
    remedy: "Make a new bundle with the new thumbprint; its checks name a CNG key.",
  },
  {
    symptom: "Only some users are affected",
    cause: "One Mailbox server is not configured, or these users have another policy or SIP address.",
    remedy: "Find the server that holds the mailbox and run the Test scripts; compare policy and address of the users.",
  },
  {
    symptom: "Remove-CsTrustedApplicationPool refuses",
    cause: "The pool has no registrar.",
    remedy: "Set one with Set-CsTrustedApplicationPool -Registrar first.",
  },
  {
    symptom: "New-CsTrustedApplicationPool does not find the site",
    cause: "A display name was given, or the prefix site: stands in front.",
    remedy: "Run Get-CsSite | Select-Object DisplayName, SiteId and put the SiteId into the wizard.",
  },
  {
    symptom: "Enable-CsTopology: access denied",
    cause: "The account is not in RTCUniversalServerAdmins, or setup permission was not delegated.",
    remedy: "Run it as a member of Domain Admins, or have setup permission delegated with Grant-CsSetupPermission.",
  },
  {
    symptom: "Outlook Web App does not start after the edit",
    cause: "web.config is not well-formed.",
    remedy: "Run mailbox-server/Undo-OwaImConfig.ps1 on that server: it restores the backup and recycles.",
  },
];
