import { places, pages, onServer } from "../shared";

export const owaWebConfig = {
  title: "Write the two instant messaging keys into web.config",
  why: "These keys tell Outlook Web App which pool to connect to and which certificate to show. Every Cumulative Update replaces the file, so this step is the one to run again.",
  sources: [
    {
      ...pages.integrating,
      says: "Add IMCertificateThumbprint and IMServerName under appSettings on the back-end servers only.",
    },
    { title: "Exchange 2013 Cumulative Updates", says: "Customised web.config files are replaced by an update." },
  ],
  /** Instead, where only the certificate is another one. */
  renewed: {
    title: "Write the new thumbprint into web.config",
    why: "One of the two instant messaging keys tells Outlook Web App which certificate to show. The other, the name of the pool, stays as it is.",
    sources: [
      {
        ...pages.integrating,
        says: "Add IMCertificateThumbprint and IMServerName under appSettings on the back-end servers only.",
      },
    ],
  },
  undo: "Restore web.config byte for byte if nobody has changed it since; otherwise run mailbox-server/Undo-OwaImConfig.ps1 with -KeysOnly, which restores only the two keys.",
  skip: (subject: string) => `${subject} leaves web.config as it is.`,
  object: (server: string) => onServer("%ExchangeInstallPath%ClientAccess\\Owa\\web.config", server),
  change: (pool: string, thumbprint: string, before: string) =>
    before === ""
      ? `set IMServerName to ${pool} and IMCertificateThumbprint to ${thumbprint}`
      : `set IMCertificateThumbprint from ${before} to ${thumbprint}; IMServerName stays ${pool}`,
  restored: (pool: string, thumbprint: string) =>
    `write what is missing or different: IMServerName ${pool}, IMCertificateThumbprint ${thumbprint}`,
  rows: {
    webConfigNeighbours: {
      where: places.eachMailboxServer,
      action: "Check the other instant messaging keys in web.config: they count too.",
      expected: "EnableIMForOwaPremium is false or missing, and there is no IMPortNumber.",
      ifDifferent:
        "EnableIMForOwaPremium true keeps instant messaging off: set it to false. For an IMPortNumber, ask who set it and allow that port as well.",
    },
    webConfigAfterUpdate: {
      where: "The update procedure for Exchange",
      action:
        "Note that mailbox-server/Set-OwaImConfig.ps1 must run on each Mailbox server after every Cumulative Update.",
      expected: "The procedure has the note.",
      ifDifferent: "Write the note before the change is closed: without it instant messaging stops at the next update.",
    },
    poolAnswers: {
      where: "Each Mailbox server, command prompt",
      action: "Check that Outlook Web App is connected to the pool.",
      expected: "A line with the address of the pool and ESTABLISHED, after someone has signed in.",
      ifDifferent: "Ask the network team for TCP 5061 from each Mailbox server to the pool.",
    },
  },
};
