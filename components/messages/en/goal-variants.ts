/** What is said at a control where goal or version need other words than its own. */
export const goalVariantTexts = {
  unifiedMessaging: {
    /** Where no computer can lack one of the two services. */
    sipNameYes: {
      label: "Yes, they host at least one",
      hint: "Lync discovers them. One whose certificate has another name still needs trust.",
    },
  },
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
