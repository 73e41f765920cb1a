/** Words that several steps share. */

/** Where a row of the checklist is done. */
export const places = {
  lyncShell: "Lync Server Management Shell on a Front End",
  exchangeShell: "Exchange Management Shell",
  eachMailboxServer: "Each Mailbox server, Windows PowerShell as administrator",
  eachClientAccessServer: "Each Client Access server, Exchange Management Shell as administrator",
  topologyBuilder: "Every computer with Topology Builder",
};

/** Titles of Microsoft's pages. */
export const pages = {
  integrating: "Integrating Lync Server 2013 and Outlook Web App 2013",
  overrides: "Configure instant messaging integration with Outlook on the web in Exchange Server",
  healthSet: "Troubleshooting OWA.Protocol.DEP Health Set",
};

export const nothingChanged = "Nothing is changed.";
export const checkOnly = "check only";
