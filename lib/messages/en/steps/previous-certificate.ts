import { roles } from "../roles";
import { nothingChanged, pages, places } from "../shared";

export const previousCertificate = {
  title: "Compare the certificate in use with the one that the plan replaces",
  why: "The plan was made for the certificate in use. If web.config names a different one, someone has changed it since. If the old name differs, Lync must trust the new name first. The script finds both before it changes anything.",
  sources: [
    {
      ...pages.integrating,
      says: "The subject name of the certificate is the name of the trusted pool, so a renewed certificate of the same name needs no new trust.",
    },
    {
      title: "CA/Browser Forum, ballot SC-081v3",
      says: "Public certificates are valid for 200 days from 15 March 2026, 100 days from 15 March 2027 and 47 days from 15 March 2029.",
    },
    {
      title: "win-acme, ImportExchange.v2.ps1",
      says: "With 0 as its third argument it deletes other certificates of the same subject after a renewal.",
    },
  ],
  undo: nothingChanged,
  change: (thumbprint: string, name: string) =>
    thumbprint === ""
      ? `check that the certificate in use is that of ${name}`
      : `check that the certificate in use is ${thumbprint} for ${name}`,
  rows: {
    certificateLifetime: {
      where: "Whoever issues the certificates",
      action: "Find out when the new certificates expire, and who renews them then.",
      expected:
        "A date and a name. Certificates of an internal authority may be valid for years; public ones are valid for 200 days, 100 days from 15 March 2027 and 47 days from 15 March 2029.",
      ifDifferent:
        "For instant messaging, plan a separate certificate of the internal authority on each server. It need not be the one of IIS, is valid longer than a public one, and has the Client Authentication usage, which public authorities no longer issue.",
    },
    oldCertificateStays: {
      where: "The programs that renew certificates on the Mailbox servers",
      action: "Check whether a program deletes old certificates automatically.",
      expected:
        "None does, or not before this change is proven: the old certificate stays in the store, because undo restores it.",
      ifDifferent:
        "Let it keep them. The Exchange script of win-acme (ImportExchange) deletes other certificates of the same subject when its third argument is 0: set it to 1. Otherwise web.config names a certificate that is gone, before this change or after its undo.",
    },
    oldTrustLook: {
      where: places.lyncShell,
      who: roles.lyncServerAdmins,
      action:
        "When every server presents its new certificate and the change will not be undone: check which trust Lync still has for the old names.",
      expected: "For each old name its pool and the application, or nothing where Lync had discovered the server.",
      ifDifferent:
        "A pool with other applications, or an old name that a server outside this plan presents: leave it as it is.",
    },
    oldTrustRemoved: {
      where: places.lyncShell,
      who: roles.lyncSetup,
      action:
        "Remove the trust for those old names that the row above shows and that no server presents any more: a trusted application may impersonate any user. Take the other names out of the command.",
      expected: "No error; the row above then shows nothing, and event 14495 names what was removed.",
      ifDifferent:
        "If a pool cannot be removed because it has no registrar, set one with Set-CsTrustedApplicationPool -Registrar first. If an application has a different name, use the Identity that the row above shows.",
    },
  },
};
