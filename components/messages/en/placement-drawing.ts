/** The drawing before the choice of the placement. Unified Messaging is what Exchange calls voice mail. */
export const placementDrawingTexts = {
  ifWrong: "If this is wrong",
  lync: "In Lync",
  nobody: "no server",
  found: "discovered",
  told: "trusted",
  mailboxServer: "mbx01",
  clientAccessServer: "cas01",
  router: "Call Router",
  service: "UM service",
  same: {
    right:
      "Same computer: the Call Router and the Unified Messaging service run on mbx01. Lync has discovered mbx01 and talks to it.",
    caption: "Lync discovers the server.",
    wrong:
      "If this is wrong: the Call Router runs on cas01 and the Unified Messaging service on mbx01. Lync has discovered no server, and the line to mbx01 is broken.",
    ifWrong:
      "Lync has not discovered the servers and refuses them, so instant messaging never starts. Nothing else breaks.",
  },
  separate: {
    right:
      "Separate computers: the Call Router runs on cas01 and the Unified Messaging service on mbx01. Lync trusts mbx01 and talks to it.",
    caption: "Lync must be told which servers to trust.",
    wrong:
      "If this is wrong: both services run on mbx01. Lync has discovered mbx01 and has a trust entry for it too; the second entry is crossed out, and the line to mbx01 is broken.",
    ifWrong:
      "Lync gets two entries for one server, and instant messaging stops for everyone. The scripts check first and refuse.",
  },
} as const;
