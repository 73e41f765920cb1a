import { policyNamePolicy } from "../fields/policy-name";
import { splitNames } from "../split-list";
import { choice, fallback, group, list, optional } from "./build-question";

/** Whose mailboxes change. */
export const mailboxPolicies = optional(
  group(
    { section: "policies", example: '{ "scope": "named", "names": ["Default"] }' },
    {
      scope: choice(["named", "all"], {
        at: "policies.scope",
        example: '"named"',
        knownBy: "exchange",
        lookUp: "policies",
      }),
      names: fallback(
        [],
        list(policyNamePolicy, {
          at: "policies.names",
          example: '["Default"]',
          item: { example: '"Default"' },
          split: splitNames,
          knownBy: "exchange",
          lookUp: "policies",
          askedIf: { path: "mailboxPolicies.scope", is: ["named"] },
          printedIn: "scripts",
          standIn: (row) => `Policy ${row}`,
        }),
      ),
    },
  ),
);
