/** Texts about the archive that asks the servers; read without any program. */
export const collectTexts = {
  title: "Ask your servers first",
  lead: "Three scripts read pool, servers, certificates, dial plans and policies. They change nothing and need no answers. You check what they found and add the details of the change request.",
  /** Where only Exchange is asked. */
  leadExchange:
    "One script reads servers and policies from Exchange. It changes nothing and needs no answers. You check what it found and add the details of the change request.",
  download: "Download the scripts",
  downloadHint: "owa-im-collect.zip, the same for everyone",
  unpack: (computers: number) =>
    computers === 1
      ? "Unpack the zip on the computer below, and run the command in that folder."
      : "Unpack the zip on each computer below, and run the command in that folder.",
  places: {
    lync: "Lync Server Management Shell, on one Front End Server",
    exchange: "Exchange Management Shell, on any Exchange server",
    "mailbox-server": "Windows PowerShell as administrator, once for all Mailbox servers",
  },
  /** `gap` is in the command. */
  nameServers: (gap: string) => `Put the names of your Mailbox servers in place of ${gap}, with a comma between them:`,
  ofDraft: "For the Mailbox servers of your draft:",
  each: "Without PowerShell remoting, run this on each Mailbox server instead:",
  label: "Facts files",
  hint: "Choose the files facts-*.json that the scripts wrote, or drop them anywhere on this page, in any order. They are read in this browser and sent nowhere.",
  compare: {
    title: "Compare with what your servers say",
    lead: "New facts files show what differs from this plan. Nothing is filled in or overwritten until you choose it.",
  },
} as const;
