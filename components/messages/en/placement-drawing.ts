/** The drawing before the choice of the placement. Unified Messaging is what Exchange calls voice mail. */
export const placementDrawingTexts = {
  ifWrong: "If this is chosen wrongly",
  lync: "Lync knows",
  nobody: "nobody",
  found: "mbx01, found",
  told: "mbx01, told",
  mailboxServer: "mbx01",
  clientAccessServer: "cas01",
  router: "Call Router",
  service: "UM service",
  same: {
    right:
      "Same computer: the Call Router and the Unified Messaging service run on mbx01. Lync has found mbx01 and talks to it.",
    caption: "Lync finds the server by itself.",
    wrong:
      "Chosen wrongly: the Call Router runs on cas01 and the Unified Messaging service on mbx01. Lync knows nobody, and the line to mbx01 is broken.",
    ifWrong: "Lync knows none of the servers and refuses them, so instant messaging never starts. Nothing else breaks.",
  },
  separate: {
    right:
      "Separate computers: the Call Router runs on cas01 and the Unified Messaging service on mbx01. Lync was told about mbx01 and talks to it.",
    caption: "Lync must be told which servers to trust.",
    wrong:
      "Chosen wrongly: both services run on mbx01. Lync has found mbx01 and was told about it too; the second entry is crossed out, and the line to mbx01 is broken.",
    ifWrong:
      "Lync gets two entries for one server, and instant messaging stops for everybody. The scripts look first and refuse.",
  },
} as const;
