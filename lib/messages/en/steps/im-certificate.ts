import { roles } from "../roles";
import { places, pages, nothingChanged } from "../shared";

export const imCertificate = {
  title: "Check the certificate that Outlook Web App shows to Lync",
  why: "Lync recognises the Mailbox server by the subject name of this certificate, not by the machine name. A wrong, expired or CNG certificate is the most common cause of failure.",
  sources: [
    {
      ...pages.integrating,
      says: "The certificate must be trusted by Lync; its subject name and SAN carry the name of the trusted pool.",
    },
    {
      title: "What FQDN to use when setting up OWA/Lync integration",
      says: "The peer is identified by the subject name of the certificate it presents.",
    },
    {
      ...pages.healthSet,
      says: "Certificate not found, expired, not yet valid and without private key are failures of their own.",
    },
  ],
  undo: nothingChanged,
  change: (thumbprint: string, name: string) => `check certificate ${thumbprint} for ${name}`,
  rows: {
    certificateTrustedByLync: {
      where: "Each Front End Server, Windows PowerShell as administrator",
      who: roles.lync,
      action: "Look whether the root authority of the Exchange certificates is trusted there.",
      expected: "The root authority of the Mailbox servers' certificates is listed, and has not expired.",
      ifDifferent:
        "Import the root certificate of the authority on every Front End, or use a certificate of an authority that Lync trusts.",
    },
    frontEndIssuer: {
      where: places.lyncShell,
      who: roles.lync,
      action: "Find out which authority issued the certificates of the Front End Servers.",
      expected: "The issuer, to be looked for in the next row, and a date in the future.",
      ifDifferent: "Have the certificate renewed before this change.",
    },
    frontEndTrustedByExchange: {
      where: places.eachMailboxServer,
      action: "Look whether the root authority of the Front Ends' certificates is trusted there.",
      expected: "The root authority of the issuer in the row above is listed, and has not expired.",
      ifDifferent: "Import that root certificate on each Mailbox server; Outlook Web App refuses the pool without it.",
    },
    certificateList: {
      where: places.exchangeShell,
      who: roles.exchange,
      action: "List the certificates of each Mailbox server and compare the thumbprint with the plan.",
      expected: "The planned thumbprint, IsSelfSigned False, HasPrivateKey True, Status Valid.",
      ifDifferent: "Correct the thumbprint in the wizard and make the bundle again.",
    },
    renewalHookFolder: {
      where: places.eachMailboxServer,
      action:
        "For renewals without a person: keep the library and the two scripts of the hook in a folder that only administrators can write to. SYSTEM runs what is there.",
      expected:
        "Only SYSTEM, Administrators, TrustedInstaller and CREATOR OWNER have F, M or W; Users have RX and no more.",
      ifDifferent: "Take the right to write away from everyone else before you register the script.",
    },
    renewalHookRecords: {
      where: places.eachMailboxServer,
      action:
        "Let only administrators write to the records folder: SYSTEM writes its undo records there, and an undo believes them. In ProgramData every user may make files otherwise.",
      expected: "Only SYSTEM and Administrators are listed, each with (OI)(CI)(F).",
      ifDifferent: "Take everyone else out with icacls.exe before you register the script.",
    },
    renewalHookTest: {
      where: places.eachMailboxServer,
      action: "Try the hook with the certificate that is in use.",
      expected: "Everything is as planned already. Nothing was changed. Exit code 0.",
      ifDifferent:
        "Read the line with WARNING: it names the rule that the certificate breaks, or what is missing here.",
    },
    renewalHookAcme: {
      where: places.eachMailboxServer,
      action:
        "If win-acme or simple-acme renews the certificate: add the installation step “script” to the renewal, choose Update-OwaImCertificate.ps1 in that folder, and give it these parameters. Let the client keep the old certificate until the script has run.",
      expected:
        "The next renewal, or one that is forced, ends without a script error, and Test-OwaImConfig.ps1 ends with exit code 0.",
      ifDifferent: "Look into the newest result-Update-OwaImCertificate file in the records folder of this computer.",
    },
    renewalHookWindows: {
      where: places.eachMailboxServer,
      action:
        "If the certificate is enrolled automatically: register the hook with Windows, which calls it as SYSTEM for each certificate that it replaces. For any other certificate the hook refuses with 3, and changes nothing.",
      expected: "Get-CertificateNotificationTask lists OwaImCertificate.",
      ifDifferent: "Register it in Windows PowerShell as administrator; the execution policy has to allow the script.",
    },
  },
};
