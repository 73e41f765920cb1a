import type { OverrideScope } from "@/lib/answers/choices";

/** What follows from the scope of a setting override, inside each choice. */
export const overrideScopeTexts: Readonly<Record<OverrideScope, string>> = {
  server:
    "Changes only the servers in the table, each with its own certificate. A server that is added later needs a plan.",
  forest:
    "Changes every Exchange server of the forest that reads overrides, also those added later. All need one certificate, which is renewed in one place. The script refuses while such a Mailbox server is not in the plan.",
};
