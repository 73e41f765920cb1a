/** Why a plan leaves steps out, where several steps have the reason in common. */
export const reasons = {
  /** A goal as the subject of a sentence: "Turning instant messaging off" leaves something as it is. */
  subjects: {
    integrate: "Turning instant messaging on",
    reapply: "Writing the settings again",
    "renew-certificate": "Changing over to a renewed certificate",
    "repair-duplicate": "Removing duplicate trust",
    "turn-off": "Turning instant messaging off",
  },
  trustStays: (subject: string) => `${subject} leaves the trust in Lync as it is.`,
  noServerNeedsTrust: "No server of this plan needs trust.",
  noClientAccess: "No Client Access server is named.",
  onlyChecked: "This change only looks at it, so there is nothing to take back.",
  settingsOnDirectory: (product: string) =>
    `${product} has these two among the settings of the directory, which are set on each server.`,
  otherRuntime: (product: string) => `${product} speaks to Lync through another runtime.`,
  noWebConfig: (product: string) => `${product} keeps no settings of instant messaging in web.config.`,
};
