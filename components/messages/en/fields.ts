/** Labels and hints of the controls, by section. */
export const fieldTexts = {
  goal: "Goal of the change",
  exchangeVersion: "Version of Exchange",
  lyncVersion: "Version of Lync",
  placement: "Placement of the Unified Messaging services",
  placementHint:
    "Unified Messaging is the voice mail of Exchange. It has two parts: a Call Router that takes calls, and a service that answers them. This is what each answer means, and what happens if it is wrong:",
  ifWrong: "If this is chosen wrongly",
  sipName: {
    legend: "Do these servers host a SipName dial plan?",
    hint: "A dial plan of this kind gives Lync users voice mail, and makes Lync find its servers.",
    yes: "Yes, they host at least one",
    no: "No, none of them does",
  },
  addToDialPlans: {
    legend: "Should this change add servers to dial plans?",
    hint: "Microsoft’s article says so, but it changes voice mail and may make Lync find the servers. Leave it out unless you were asked for it.",
    yes: "Yes, add them to the plans named here",
    no: "No, leave voice mail alone",
  },
  dialPlans: {
    legend: "SIP URI dial plans",
    item: "Dial plan",
    add: "Add another dial plan",
    hint: "One name in each field, for example Contoso SIP Dial Plan. You can paste a list with one name in each line.",
  },
  poolFqdn: {
    label: "Full name of the pool",
    hint: "For example pool01.contoso.com: the name of the pool, not of one of its servers.",
  },
  clientAccess: {
    legend: "Client Access servers",
    item: "Client Access server",
    add: "Add another server",
    mayStayEmpty: "This list may stay empty; the directories are not looked at then.",
    hint: "One full name in each field, for example cas01.contoso.com. You can paste a whole list or rows of a spreadsheet; Enter goes to the next row.",
  },
  siteId: {
    label: "SiteId of the Lync site",
    hint: "For example Munich: the short ID, not the display name, and without “site:”.",
  },
  applicationId: {
    label: "Application ID",
    hint: "The name of Outlook Web App in the list of trusted applications, in letters and digits. Leave it as it is unless it is taken.",
    hintRepairs:
      "The name of Outlook Web App in the list of trusted applications. The scripts remove this application and no other, and refuse a pool that holds another one as well.",
  },
  port: {
    label: "Port",
    hint: "An entry in the topology; it opens no firewall port. Leave it as it is unless it is taken.",
  },
  policies: {
    legend: "Mailbox policies to change",
    legendChecks: "Mailbox policies to look at",
    named: {
      label: "The policies that I name",
      hint: "All others stay as they are.",
      hintChecks: "No other is looked at, and none is changed.",
    },
    none: { label: "None", hint: "This may stay empty; the policies are not looked at then." },
    all: {
      label: "Every policy that exists when the script runs",
      hint: "Also those in which instant messaging was switched off on purpose.",
      hintOff: "Also those in which instant messaging was switched on for a few people.",
    },
    names: "Names of the policies",
    item: "Mailbox policy",
    add: "Add another policy",
    namesHint: "One name in each field, for example Default. You can paste a list with one name in each line.",
  },
  change: {
    reference: { label: "Change reference", hint: "For example CHG0031234." },
    reason: {
      label: "Reason",
      hint: "What the change board should know, for example “Presence in Outlook Web App for the sales team”.",
      hintOff:
        "What the change board should know, for example “Lync is being retired, so chat in Outlook Web App ends”.",
    },
    requestedBy: { label: "Requested by", hint: "A person or a team, for example Messaging team." },
    windowStart: { label: "Start of the window" },
    windowDate: { label: "Date of the window", hint: "Year, month, day: 2026-11-28." },
    windowTime: { label: "Time at which it starts", hint: "24 hours: 22:00." },
    windowZone: { label: "Time zone", hint: "The difference from UTC: +01:00, or Z for UTC itself." },
    windowMinutes: {
      label: "Length of the window in minutes",
      hint: "It has to hold the change, its tests and the way back.",
    },
    testUser: { label: "Test user", hint: "A mailbox on one of these servers, enabled for Lync: im.test@contoso.com." },
    notes: { label: "Notes", hint: "They go into the documents as you write them here, and into no script." },
    follows: {
      label: "Plan that this change follows",
      hint: "The hash of the plan whose work it continues or mends; it is filled in when a plan is started from another.",
    },
    recordsDirectory: {
      label: "Records directory",
      hint: "A folder on each server for logs, results and undo records.",
    },
  },
  optional: "(optional)",
} as const;
