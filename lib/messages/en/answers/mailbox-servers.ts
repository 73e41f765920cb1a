/** What people read about the Mailbox servers. */
export const mailboxServersWords = {
  mailboxServers: {
    name: "Mailbox servers",
    label: "Mailbox servers",
    item: "Mailbox server",
    add: "Add another server",
    missing: "Enter at least one Mailbox server, for example mbx01.contoso.com.",
  },
  "mailboxServers[]": { name: "Mailbox server" },
  "mailboxServers[].fqdn": {
    name: "name",
    called: "host name",
    label: "Full name",
    missing: "Enter the name of this Mailbox server, for example mbx01.contoso.com.",
    sketch: "each Mailbox server",
  },
  "mailboxServers[].certificateName": {
    name: "certificate name",
    called: "host name",
    label: "Certificate name",
    besideOld: "Name in the new certificate",
  },
  "mailboxServers[].thumbprint": {
    name: "thumbprint",
    label: "Thumbprint",
    besideOld: "New thumbprint",
    missing: "Enter the thumbprint of its certificate, which has 40 digits.",
    sketch: "its thumbprint",
  },
  "mailboxServers[].discoveredByLync": {
    name: "answer whether Lync has discovered it",
    label: "Lync has discovered it",
    choices: { yes: { label: "Yes" }, no: { label: "No" }, unknown: { label: "Not known" } },
  },
  "mailboxServers[].previousThumbprint": {
    name: "thumbprint of the old certificate",
    called: "thumbprint",
    label: "Old thumbprint",
  },
  "mailboxServers[].previousCertificateName": {
    name: "name in the old certificate",
    called: "host name",
    label: "Name in the old certificate",
  },
};
