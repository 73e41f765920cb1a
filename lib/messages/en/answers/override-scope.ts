/** What people read about the scope of a setting override; only versions that have overrides are asked. */
export const overrideScopeWords = {
  "exchange.overrideScope": {
    name: "scope of the setting override",
    label: "Setting override",
    choices: {
      server: { label: "One for each server (usual)" },
      forest: { label: "One for the whole forest" },
    },
  },
};
