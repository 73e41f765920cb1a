/** What a change request says of what changes, and of what does not. */
export const scope = {
  lead: "Every object that changes, by its exact name. Nothing else changes; the scripts keep records, which “Evidence” names. What a check before the change finds wrong is put right by a change of its own.",
  objects: "What changes",
  object: "Object",
  change: "Change",
  mailboxServer: "Mailbox server",
  certificates: "Certificates that are used",
  subjectName: "Subject name",
  thumbprint: "Thumbprint",
  age: { column: "Certificate", old: "Old", new: "New", unknown: "not given" },
  trust: "Why trust is created, or not",
  source: "Source",
  reason: "Reason",
  leftOut: "Not in this change",
  /** The steps that make it, where the plan makes none. */
  trustInLync: "Trust in Lync",
  /** Where the plan makes setting overrides. */
  forestWide: {
    title: "One setting override for the whole forest",
    reason:
      "It would also change servers that this plan does not name, and would name the same thumbprint everywhere. If one exists, the script names it and changes nothing.",
  },
  /** Appendices of the checklist. */
  apart: {
    "old-trust": {
      title: "Remove the trust for the old names",
      reason:
        "Done when every server presents its new certificate and this change will not be undone. Until then Lync trusts the old names too. It needs an approval of its own.",
    },
    "front-end-restart": {
      title: "Restart the Front End Server services",
      reason:
        "Only if event 14495 is missing after this change. It signs users out for a moment, and needs an approval of its own.",
    },
    renewals: {
      title: "Renew later certificates without a person",
      reason:
        "Optional: two scripts that a program on each server calls. They are in the bundle, and need an approval of their own.",
    },
    "daily-check": {
      title: "Check every day that everything is as planned",
      reason: "Optional: a task on each server, which only reads. It needs an approval of its own.",
    },
  },
  step: "Step",
};
