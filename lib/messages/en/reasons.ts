/** Why a plan leaves steps out, where several steps have the reason in common. */
export const reasons = {
  /** A goal as the subject of a sentence: "Turning instant messaging off" leaves something as it is. */
  subjects: {
    integrate: "Turning instant messaging on",
    reapply: "Turning instant messaging on",
    "renew-certificate": "Turning instant messaging on",
    "repair-duplicate": "Turning instant messaging on",
    "turn-off": "Turning instant messaging off",
  },
  trustStays: (subject: string) => `${subject} leaves the trust in Lync as it is.`,
  noServerNeedsTrust: "No server of this plan needs trust.",
  noWebConfig: (product: string) => `${product} keeps no settings of instant messaging in web.config.`,
};
