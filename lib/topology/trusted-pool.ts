/** A trusted application pool that the plan creates: one for each distinct certificate name that needs it. */
export interface TrustedPool {
  readonly fqdn: string;
  /** The Mailbox servers that present this name. */
  readonly servers: readonly string[];
}
