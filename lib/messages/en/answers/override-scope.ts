/** What people read about the scope of a setting override; only versions that have overrides are asked. */
export const overrideScopeWords = {
  "exchange.overrideScope": {
    name: "scope of the setting override",
    label: "Setting override",
    choices: {
      server: {
        label: "One for each server (usual)",
        hint: "Changes only the servers in the table, each with its own certificate.",
      },
      forest: {
        label: "One for the whole forest",
        hint: "Changes every Exchange server of the forest that reads overrides, also those added later. All need one certificate, renewed in one place. Refused while such a Mailbox server is not in the plan.",
      },
    },
  },
};
