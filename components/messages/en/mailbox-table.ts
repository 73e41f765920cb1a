/** Texts of the table of Mailbox servers. */
export const mailboxTableTexts = {
  clientAccess: {
    title: (exchange: string) => `${exchange}: these are the Client Access servers`,
    text: "They talk to Lync, and servers with the Mailbox role alone do not. Name each Client Access server, with its certificate. In the output of the commands below, take the rows whose ServerRole names ClientAccess.",
  },
  meaning: "One row for each server, for example mbx01.contoso.com.",
  certificateMeaning:
    "The certificate name is what follows CN= in the certificate that the server shows to Lync. Leave it empty where that is the full name.",
  nameMeaning:
    "The certificate name is the name of the trusted application pool that is too many; leave it empty where that is the full name of the server.",
  previousMeaning:
    "The old certificate may stay empty. With its thumbprint, the scripts refuse a server that uses another one; with its name, the trust of that name is removed at the end.",
  discoveredMeaning: "“Lync lists it already” may stay at Not known: the scripts look before they change anything.",
  discoveredRepairs:
    "“Lync lists it already” decides here. Yes: the trust that was made as well is removed. Not known: the scripts look, and refuse a server that Lync does not list. No: its trust has to stay, or its users lose instant messaging, so take the server off the list.",
  hint: "You can paste a list of names, or a block from a spreadsheet, into any row. Enter goes to the next row, and from the last one to a new one.",
  number: "No.",
  certificateNameHint: "(if different)",
  newThumbprint: "New thumbprint",
  previous: "Old certificate",
} as const;
