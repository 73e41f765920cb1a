import { exchangeNamePolicy } from "./exchange-name";

/** Name of an Outlook Web App mailbox policy. */
export const policyNamePolicy = exchangeNamePolicy({ name: "policyName", example: "Default" }, "Get-OwaMailboxPolicy");
