/** share-link.txt. */
export const shareLink = {
  tooLong: "These answers are too long for a link (more than 2,000 characters): mail programs would cut it off.",
  sendFile: "Send answers.json instead; the page /open of the wizard reads it.",
  putBehind: "Put this after the address of your wizard, for example https://wizard.contoso.com:",
  holds: "It contains the answers of the plan, with host names and certificate thumbprints, and is not encrypted.",
  planHash: (hash: string) => `Plan hash: ${hash}`,
};
