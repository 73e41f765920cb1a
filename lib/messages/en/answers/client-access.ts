/** What people read about the Client Access servers. */
export const clientAccessWords = {
  clientAccessServers: {
    name: "Client Access servers",
    label: "Client Access servers",
    item: "Client Access server",
    add: "Add another server",
    hint: "One full name in each field, for example cas01.contoso.com. You can paste a whole list or rows of a spreadsheet; Enter moves to the next row.",
    missing: "Enter at least one Client Access server, for example cas01.contoso.com.",
    sketch: "each Client Access server",
  },
  "clientAccessServers[]": { name: "Client Access server", called: "host name" },
};
