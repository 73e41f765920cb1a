/** What the events of MSExchange OWA say, by their number; the same words as in the script that proves the sign-in. */
export const failureEvents = {
  title: "Events of MSExchange OWA",
  note: "Outlook Web App writes these events to the Application log of the Mailbox server; event 112 means success. The numbers come from one unofficial source: confirm them in a lab. Only events newer than the change and the last restart of the application pool count.",
  event: "Event",
  says: "What it says",
  meanings: {
    75: "the MTLS connection to Lync failed",
    78: "the connection to Lync failed",
    83: "the registry value ImplementationDLLPath is missing",
    84: "the UCMA file is missing",
    88: "the endpoint was not created",
    100: "IMServerName is empty",
    101: "IMCertificateThumbprint is empty",
    102: "the certificate has expired",
    103: "the certificate was not found",
    104: "the certificate is not valid yet",
    105: "the certificate has no private key",
    106: "the certificate expires within 30 days",
  },
};
