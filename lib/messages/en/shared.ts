/** Words that several steps share. */

/** Where a row of the checklist is done. */
export const places = {
  lyncShell: "Lync Server Management Shell on a Front End Server",
  exchangeShell: "Exchange Management Shell",
  eachMailboxServer: "Each Mailbox server, Windows PowerShell as administrator",
  eachClientAccessServer: "Each Client Access server, Exchange Management Shell as administrator",
  topologyBuilder: "Every computer with Topology Builder",
};

const learn = "https://learn.microsoft.com";
const technet = "https://technet.microsoft.com/library";

/** Pages that are relied on, with their address where it is known to last. */
export const pages = {
  integrating: {
    title: "Integrating Lync Server 2013 and Outlook Web App 2013",
    link: `${technet}/jj688055.aspx`,
  },
  overrides: {
    title: "Configure instant messaging integration with Outlook on the web in Exchange Server",
    link: `${learn}/exchange/plan-and-deploy/post-installation-tasks/configure-im-integration-with-owa`,
  },
  healthSet: {
    title: "Troubleshooting OWA.Protocol.DEP Health Set",
    link: `${technet}/ms.exch.scom.owa.protocol.dep(v=EXCHG.150)`,
  },
  whenTrusted: {
    title: "When to have a Lync Trusted Application Pool for Exchange OWA IM Integration",
    link: `${learn}/archive/blogs/jenstr/when-to-have-a-lync-trusted-application-pool-for-exchange-owa-im-integration`,
  },
  trustedServers: { title: "Trusted application servers (gg617964)", link: `${technet}/gg617964.aspx` },
  policies: {
    title: "Outlook Web App mailbox policies",
    link: `${learn}/exchange/outlook-web-app-mailbox-policies-exchange-2013-help`,
  },
  schtasks: {
    title: "schtasks /Create",
    link: `${learn}/windows-server/administration/windows-commands/schtasks-create`,
  },
};

/** The page of a cmdlet of Lync. */
export const lyncCmdlet = (title: string) => ({
  title,
  link: `${learn}/powershell/module/skype/${title.toLowerCase()}`,
});

/** The page of a cmdlet of Exchange. */
export const exchangeCmdlet = (title: string) => ({
  title,
  link: `${learn}/powershell/module/exchange/${title.toLowerCase()}`,
});

/** Something of a server, where its own name does not say which one. */
export const onServer = (object: string, server: string): string => `${object} on ${server}`;

export const nothingChanged = "Nothing is changed.";
export const checkOnly = "check only";
