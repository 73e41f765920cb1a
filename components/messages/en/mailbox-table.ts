/** Texts of the table of Mailbox servers. */
export const mailboxTableTexts = {
  clientAccess: {
    title: (exchange: string) => `${exchange}: these are the Client Access servers`,
    text: "They talk to Lync, and servers with the Mailbox role alone do not. Name each Client Access server, with its certificate. In the output of the commands below, take the rows whose ServerRole names ClientAccess.",
  },
  meaning: "One row for each server. You can paste a list of names, or a block from a spreadsheet.",
  certificateMeaning:
    "The certificate name is what follows CN= in the certificate; leave it empty where that is the full name.",
  nameMeaning:
    "The certificate name is the name of the duplicate trusted application pool. Leave it empty where that is the full name of the server.",
  discoveredMeaning: "“Lync has discovered it” may stay at Not known: the scripts check.",
  discoveredRepairs:
    "“Lync has discovered it” decides here. Yes: the change removes its trust. Not known: the scripts check, and refuse a server that Lync has not discovered. No: take the server off the list, because its users would lose instant messaging without its trust.",
  number: "No.",
  /** At the head of the column, instead of the sentence. */
  certificateNameHead: "(after CN=; empty if it is the full name)",
  certificateNameHint: "(if different)",
  previous: "Old certificate",
  /** At its fields in the first row. */
  previousMeaning:
    "With its thumbprint, the script refuses a server that uses a different one. With its name, if it differs, the checklist says when to remove the trust of that name.",
} as const;
