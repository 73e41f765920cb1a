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
      windowDate: { label: "Date", hint: "For example 2026-11-28." },
      windowTime: { label: "Start", hint: "For example 22:00." },
      windowZone: { label: "Time zone", hint: "For example +01:00, or Z for UTC." },
    },
  },
  "change.windowMinutes": {
    name: "length of the window in minutes",
    called: "length of the window",
    label: "Length of the window in minutes",
    hint: "Long enough for the change, its tests and the undo.",
  },
  "change.testUser": {
    name: "test user",
    label: "Test user",
    hint: "A mailbox on one of these servers, enabled for Lync, for example im.test@contoso.com.",
    hintOff: "A mailbox that has chat now and loses it, for example im.test@contoso.com.",
  },
  "change.notes": {
    name: "notes",
    called: "note",
    label: "Notes",
    hint: "The documents show them unchanged; the scripts do not contain them.",
  },
  "change.follows": {
    name: "plan that this change follows",
    called: "plan hash",
    label: "Earlier plan",
    hint: "The hash of the plan that this one continues or repairs. It is filled in when you start a plan from another.",
  },
  recordsDirectory: {
    name: "records directory",
    called: "folder",
    label: "Records directory",
    hint: "A folder on each server for logs, results and undo records.",
  },
};
