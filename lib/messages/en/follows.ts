/** What documents say of the plan that a change follows, and of what differs from it. */
export const follows = {
  title: "The plan that this change follows",
  /** Before and behind the plan's mark in the checklist. */
  line: ["This change follows plan ", ". The records of that plan stay as they are."] as const,
  plan: "Earlier plan",
  differs: "What differs",
  differences: {
    integrate: "The answers may differ. Compare the two plans.",
    reapply:
      "No value. The values of the earlier plan are written again on the servers named here; directories and policies are only checked.",
    "renew-certificate": "The certificates, one by one in the table.",
    "repair-duplicate": "Trust that the earlier plan or someone else created is removed for the names in the table.",
    "turn-off": "Instant messaging is turned off. What the earlier plan set up in Lync and in web.config stays.",
  },
  columns: {
    server: "Mailbox server",
    of: "Certificate",
    before: "Before",
    after: "After",
    trusted: "Name whose trust is removed",
    servers: "Mailbox servers",
  },
  thumbprint: "Thumbprint",
  subjectName: "Subject name",
  unknown: "not known",
};
