/** What is said at a control where the goal needs other words than its own. */
export const goalVariantTexts = {
  clientAccess: { mayStayEmpty: "This list may stay empty; the directories are not looked at then." },
  policies: {
    label: "Mailbox policies to look at",
    namedHint: "No other is looked at, and none is changed.",
    none: { label: "None", hint: "This may stay empty; the policies are not looked at then." },
  },
  trust: {
    applicationIdRepairs:
      "The name of Outlook Web App in the list of trusted applications. The scripts remove this application and no other, and refuse a pool that holds another one as well.",
  },
} as const;
