/** Why a plan leaves steps out, where several steps have the reason in common. */
export const reasons = {
  /** A goal as the subject of a sentence: "Turning instant messaging off" leaves something as it is. */
  subjects: {
    integrate: "Turning instant messaging on",
    reapply: "Writing the settings again",
    "renew-certificate": "Changing to a renewed certificate",
    "repair-duplicate": "Removing duplicate trust",
    "turn-off": "Turning instant messaging off",
  },
  trustStays: (subject: string) => `${subject} leaves the trust in Lync as it is.`,
  noServerNeedsTrust: "No server of this plan needs trust.",
  noClientAccess: "No Client Access server is named.",
  onlyChecked: "This change only checks it, so there is nothing to undo.",
  noWebConfig: (product: string) => `${product} keeps no instant messaging settings in web.config.`,
};
