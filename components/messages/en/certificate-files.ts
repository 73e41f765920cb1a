import type { CertificateRemark, FileRefusal } from "@/lib/certificate-files/types";
import { count, row } from "./format";

/** Texts of the certificate files that renewing reads. */
export const certificateFileTexts = {
  title: "Read the new certificates from files",
  lead: "A certificate file contains the name, the dates and the thumbprint. It is read in this browser and sent nowhere.",
  label: "Certificate files",
  hint: "Files that end in .cer, .crt, .pem or .p7b; several at once, and chains as well. Never choose a .pfx or .p12 file: it holds the private key.",
  reading: "Reading.",
  failed:
    "The reader could not be loaded. Type or paste the thumbprints, or load the page again when you are connected: your draft is safe.",
  refused: {
    "private-key":
      "This file holds a private key, so it was not read and nothing changed. Never give a private key to a web page: export the certificate again without it, as a .cer file.",
    "too-large": "This file is larger than any certificate, so it was not read and nothing changed.",
    request: "This is a request for a certificate, not the certificate itself. Nothing changed.",
    "no-certificate": "There is no certificate in this file that can be read. Nothing changed.",
  } satisfies Readonly<Record<FileRefusal, string>>,
  noName: "A certificate without a name",
  fromFile: (file: string) => `From ${file}`,
  filled: (servers: readonly string[]) => `Filled in as the new certificate of ${row(servers)}.`,
  already: (servers: readonly string[]) => `This is already the new certificate of ${row(servers)}.`,
  isOld: (servers: readonly string[]) => `This is the old certificate of ${row(servers)}, so nothing changed.`,
  otherName: (name: string) => `No server in the table expects the name ${name}, so nothing changed.`,
  differs: (servers: readonly string[]) =>
    `The table has another new thumbprint for ${row(servers)}, so nothing changed. Choose the server below to replace it.`,
  notSuitable: "Nothing changed, because:",
  stillKnow: "Also note:",
  remarks: {
    expired: "It has expired.",
    "not-yet-valid": "It is not valid yet; the scripts refuse it until its first day.",
    "expires-soon": "It expires within 30 days.",
    "no-server-usage": "It is not meant for servers: Server Authentication is missing from its usages.",
    "self-signed": "It is self-signed, so Lync does not trust it.",
    "no-common-name": "It has no name after CN=, and Lync compares that name.",
    "several-names": "It has several names after CN=, and Lync compares one.",
    wildcard: "Its name is a wildcard, which Lync cannot match.",
    "no-domain": "Its name after CN= has no domain.",
    "no-host-name": "Its name after CN= is not the name of a host.",
    "not-among-names": "Its name after CN= is missing from its alternative names.",
    authority: "It belongs to an authority, which signs certificates, and not to a server.",
  } satisfies Readonly<Record<CertificateRemark, string>>,
  chooseServer: "Use it for another server",
  nothingChosen: "Choose a server",
  use: "Use for this server",
  used: (server: string) => `It is the new certificate of ${server} now.`,
  old: "Old",
  new: "New",
  notKnown: "not known",
  rows: {
    name: "Name (CN)",
    thumbprint: "Thumbprint",
    from: "Valid from",
    until: "Valid until",
    issuer: "Issuer",
    usages: "Usages",
    provider: "Key provider",
  },
  computed: "worked out by this page (SHA-1)",
  anyUsage: "any",
  usages: {
    "1.3.6.1.5.5.7.3.1": "Server Authentication",
    "1.3.6.1.5.5.7.3.2": "Client Authentication",
  } as Readonly<Record<string, string>>,
  providerUnknown:
    "The file does not say. The scripts check it on the server, and refuse a key that Outlook Web App cannot use.",
  filesRead: (files: number) => count(files, { one: "# file read.", other: "# files read." }),
} as const;
