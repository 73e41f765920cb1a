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
      link: "https://blogs.technet.microsoft.com/dodeitte/2011/12/22/what-fqdn-to-use-when-setting-up-owalync-integration/",
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
      who: roles.frontEndServers,
      action: "Check that each Front End Server trusts the root authority of the certificates in the row above.",
      expected: "The root authority of each issuer in the row above is listed, and has not expired.",
      ifDifferent:
        "Import the root certificate of the authority on every Front End Server, or use a certificate of an authority that Lync trusts.",
    },
    frontEndIssuer: {
      where: places.lyncShell,
      who: roles.lyncReader,
      action: "Find out which authority issued the certificates of the Front End Servers.",
      expected: "The issuer, which the next row needs, and a date in the future.",
      ifDifferent: "Have the certificate renewed before this change.",
    },
    frontEndTrustedByExchange: {
      where: places.eachMailboxServer,
      action: "Check that each Mailbox server trusts the root authority of the Front End Servers’ certificates.",
      expected: "The root authority of the issuer in the row above is listed, and has not expired.",
      ifDifferent: "Import that root certificate on each Mailbox server; Outlook Web App refuses the pool without it.",
    },
    certificateList: {
      where: places.exchangeShell,
      who: roles.exchangeReader,
      action: "List the certificates of each Mailbox server and compare the thumbprint with the plan.",
      expected:
        "Below the name of each server the thumbprint that is planned for it, with IsSelfSigned False, HasPrivateKey True, Status Valid, and the issuer, which the next row needs.",
      ifDifferent: "Correct the thumbprint in the wizard, and make the bundle again.",
    },
    renewalHookFolder: {
      where: places.eachMailboxServer,
      action:
        "Optional: put the library and the two scripts of the hook into a folder to which only administrators can write. SYSTEM runs what is there.",
      expected:
        "Only SYSTEM, Administrators, TrustedInstaller and CREATOR OWNER have F, M or W; Users have RX and no more.",
      ifDifferent: "Remove write access for everyone else before you register the script.",
    },
    renewalHookRecords: {
      where: places.eachMailboxServer,
      action:
        "Optional: let only administrators write to the records folder. SYSTEM writes its undo records there, and an undo trusts them. Otherwise every user may create files in ProgramData.",
      expected: "Only SYSTEM and Administrators are listed, each with (OI)(CI)(F).",
      ifDifferent: "Remove everyone else with icacls.exe before you register the script.",
    },
    renewalHookTest: {
      where: places.eachMailboxServer,
      action: "Optional: test the hook with the certificate that is in use.",
      expected: "Everything is as planned already. Nothing was changed. Exit code 0.",
      ifDifferent:
        "Read the line with WARNING: it names the rule that the certificate breaks, or what is missing here.",
    },
    renewalHookAcme: {
      where: places.eachMailboxServer,
      action:
        "Optional, if win-acme or simple-acme renews the certificate: add the installation step “script” to the renewal, choose Update-OwaImCertificate.ps1 in that folder, and give it these parameters. Let the client keep the old certificate until the script has run.",
      expected:
        "The next renewal, or one that is forced, ends without a script error, and Test-OwaImConfig.ps1 ends with exit code 0.",
      ifDifferent: "Read the newest result-Update-OwaImCertificate file in the records folder of this computer.",
    },
    renewalHookWindows: {
      where: places.eachMailboxServer,
      action:
        "Optional, if the certificate is enrolled automatically: register the hook with Windows, which calls it as SYSTEM for each certificate that it replaces. For any other certificate the hook refuses with 3, and changes nothing.",
      expected: "Get-CertificateNotificationTask lists OwaImCertificate.",
      ifDifferent: "Register it in Windows PowerShell as administrator; the execution policy must allow the script.",
    },
  },
};
