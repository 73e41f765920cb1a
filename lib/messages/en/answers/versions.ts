/** What people read about the versions; their choices are in another file, since a new version adds to them. */
export const versionsWords = {
  exchange: { name: "Exchange answers" },
  "exchange.version": {
    name: "Exchange version",
    label: "Version of Exchange",
    missing: "Choose your version of Exchange.",
  },
  "exchange.otherServers": {
    name: "Exchange servers of other versions",
    label: "Exchange servers of other versions",
    item: "Exchange server",
    add: "Add another server",
    hint: "This plan does not change them, and a server listed here cannot be in the plan. A mixed organisation needs a plan for each version.",
  },
  "exchange.otherServers[]": { name: "Exchange server of another version", called: "host name" },
  "lync.version": {
    name: "Lync version",
    label: "Version of Lync",
    missing: "Choose your version of Lync.",
  },
};
