/** What people read about the versions; their choices are in another file, since a new version adds to them. */
export const versionsWords = {
  exchange: { name: "Exchange answers" },
  "exchange.version": {
    name: "Exchange version",
    label: "Version of Exchange",
    missing: "Choose your version of Exchange, for example Exchange Server 2013.",
  },
  "lync.version": {
    name: "Lync version",
    label: "Version of Lync",
    missing: "Choose your version of Lync, for example Lync Server 2013.",
  },
};
