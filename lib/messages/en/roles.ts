/** Who does a step or a row of the checklist. What is only read needs fewer rights than the change. */
export const roles = {
  lync: "Lync administrator",
  lyncReader: "Lync administrator (CsViewOnlyAdministrator with access to the event log is enough)",
  lyncServerAdmins: "Lync administrator (RTCUniversalServerAdmins)",
  lyncSetup: "Lync administrator (RTCUniversalServerAdmins with delegated setup permission, else Domain Admins)",
  exchange: "Exchange administrator",
  exchangeReader: "Exchange administrator (View-Only Organization Management is enough)",
  exchangeVoiceMail: "Exchange administrator (UM Management)",
  exchangeServers: "Exchange administrator (Organization Management or Server Management)",
  exchangeRecipients: "Exchange administrator (Organization Management or Recipient Management)",
  exchangeServersAndRecipients:
    "Exchange administrator (Organization Management, or Server Management and Recipient Management)",
  exchangeOrganization: "Exchange administrator (Organization Management)",
  exchangeAndLync: "Exchange and Lync administrators",
  frontEndServers: "Local administrator of each Front End Server",
  restartedServer: "Local administrator of the server that is restarted",
  mailboxServers: "Local administrator of each Mailbox server",
  serverReader: "Local administrator of each Mailbox server",
  testUser: "The test user, or whoever has that account",
};
