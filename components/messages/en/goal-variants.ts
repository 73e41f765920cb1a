/** What is said at a control where the goal needs other words than its own. */
export const goalVariantTexts = {
  clientAccess: { mayStayEmpty: "You may leave this list empty; the directories are then not checked." },
  policies: {
    label: "Mailbox policies to check",
    namedHint: "No other policy is checked, and none is changed.",
    none: { label: "None", hint: "You may leave this empty; the policies are then not checked." },
  },
  trust: {
    applicationIdRepairs:
      "The name of Outlook Web App in the list of trusted applications. The scripts remove this application and no other, and refuse a pool that also has a different one.",
  },
} as const;
