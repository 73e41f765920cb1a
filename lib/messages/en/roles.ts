/** Who does a step or a row of the checklist. */
export const roles = {
  lync: "Lync administrator",
  lyncServerAdmins: "Lync administrator (RTCUniversalServerAdmins)",
  lyncSetup: "Lync administrator (RTCUniversalServerAdmins with delegated setup permission, else Domain Admins)",
  exchange: "Exchange administrator",
  exchangeVoiceMail: "Exchange administrator (UM Management)",
  exchangeServers: "Exchange administrator (Organization Management or Server Management)",
  exchangeRecipients: "Exchange administrator (Organization Management or Recipient Management)",
  exchangeServersAndRecipients:
    "Exchange administrator (Organization Management, or Server Management and Recipient Management)",
  exchangeAndLync: "Exchange and Lync administrators",
  frontEndServers: "Local administrator of each Front End Server",
  restartedServer: "Local administrator of the server that is restarted",
  mailboxServers: "Local administrator of each Mailbox server",
  testUser: "The test user, or whoever has that account",
};
