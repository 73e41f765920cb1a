/** What people read about the details of the change. */
export const changeWords = {
  change: { name: "change details" },
  "change.reference": { name: "change reference", label: "Change reference", hint: "For example CHG0031234." },
  "change.reason": {
    name: "reason for the change",
    called: "reason",
    label: "Reason",
    hint: "What the change board should know, for example “Presence in Outlook Web App for the sales team”.",
    hintOff: "What the change board should know, for example “Lync is being retired, so chat in Outlook Web App ends”.",
  },
  "change.requestedBy": {
    name: "requester",
    label: "Requested by",
    hint: "A person or a team, for example Messaging team.",
  },
  "change.windowStart": {
    name: "start of the window",
    label: "Start of the window",
    parts: {
      windowDate: { label: "Date", hint: "As in 2026-11-28." },
      windowTime: { label: "Start", hint: "24 hours: 22:00." },
      windowZone: { label: "Time zone", hint: "From UTC: +01:00, or Z." },
    },
  },
  "change.windowMinutes": {
    name: "length of the window in minutes",
    called: "length of the window",
    label: "Length of the window in minutes",
    hint: "It has to hold the change, its tests and the way back.",
  },
  "change.testUser": {
    name: "test user",
    label: "Test user",
    hint: "A mailbox on one of these servers, enabled for Lync: im.test@contoso.com.",
    hintOff: "A mailbox that has chat now and loses it: im.test@contoso.com.",
  },
  "change.notes": {
    name: "notes",
    called: "note",
    label: "Notes",
    hint: "They go into the documents as you write them here, and into no script.",
  },
  "change.follows": {
    name: "plan that this change follows",
    called: "plan hash",
    label: "Plan that this change follows",
    hint: "The hash of the plan whose work it continues or mends; it is filled in when a plan is started from another.",
  },
  recordsDirectory: {
    name: "records directory",
    called: "folder",
    label: "Records directory",
    hint: "A folder on each server for logs, results and undo records.",
  },
};
