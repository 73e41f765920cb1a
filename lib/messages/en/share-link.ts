/** share-link.txt. */
export const shareLink = {
  tooLong: "These answers are too long for a link (more than 2,000 characters): mail programs would cut it.",
  sendFile: "Send answers.json instead; the page /open of the wizard reads it.",
  putBehind: "Put this behind the address of your wizard, such as https://wizard.contoso.com:",
  holds: "It holds the answers of the plan, host names and certificate thumbprints among them, and is not encrypted.",
  planHash: (hash: string) => `Plan hash: ${hash}`,
};
