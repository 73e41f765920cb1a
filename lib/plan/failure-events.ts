/** What one event of the source MSExchange OWA says; the same words as in the script that proves the sign-in. */
export interface FailureEvent {
  readonly id: number;
  readonly meaning: string;
}

/**
 * The events beside 112 that say what failed (domain section 9). The numbers come from one unofficial source: they are
 * shown as advice, to be confirmed in a lab.
 */
export const failureEvents: readonly FailureEvent[] = [
  { id: 75, meaning: "the MTLS connection to Lync failed" },
  { id: 78, meaning: "the connection to Lync failed" },
  { id: 83, meaning: "the registry value ImplementationDLLPath is missing" },
  { id: 84, meaning: "the UCMA file is missing" },
  { id: 88, meaning: "the endpoint was not created" },
  { id: 100, meaning: "IMServerName is empty" },
  { id: 101, meaning: "IMCertificateThumbprint is empty" },
  { id: 102, meaning: "the certificate has expired" },
  { id: 103, meaning: "the certificate was not found" },
  { id: 104, meaning: "the certificate is not valid yet" },
  { id: 105, meaning: "the certificate has no private key" },
  { id: 106, meaning: "the certificate expires within 30 days" },
];
