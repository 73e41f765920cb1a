import { goals } from "../goals";
import { overrideScopes, usualOverrideScope } from "../choices";
import { exchangeVersions } from "../products";
import { fqdnPolicy } from "../fields/fqdn";
import { splitHostNames } from "../split-list";
import { choice, group, list, optional, usually } from "./build-question";
import { change, recordsDirectory } from "./change";
import { lync, trustedApplication } from "./lync";
import { mailboxPolicies } from "./mailbox-policies";
import { clientAccessServers, mailboxServers } from "./servers";
import { um } from "./unified-messaging";

/**
 * Every question of the wizard, in the order of answers.json and, within a section, of the page. The key is the key in
 * answers.json. Schema, types, labels, draft, review, notes to others, warnings, tracing and the placeholders of a plan
 * without names are made from this table; see docs/adding-a-question.md.
 */
export const table = {
  goal: choice(goals, { at: "goal.goal", example: '"integrate"' }),
  exchange: group(
    { section: "versions", example: '{ "version": "2013" }' },
    {
      version: choice(exchangeVersions, {
        at: "versions.exchange",
        example: '"2013"',
        knownBy: "exchange",
        lookUp: "exchangeVersion",
      }),
      /** Exchange servers of other versions, as far as they are known: no plan of this version may name them. */
      otherServers: optional(
        list(fqdnPolicy, {
          at: "versions.otherServers",
          example: '["ex01.contoso.com"]',
          item: { example: '"ex01.contoso.com"' },
          split: splitHostNames,
          printedIn: "documents",
          standIn: { computer: "other" },
          exact: true,
          mayStayEmpty: true,
        }),
      ),
      /** One setting override for each server, or one for the whole forest. */
      overrideScope: usually(
        usualOverrideScope,
        choice(overrideScopes, {
          at: "mailbox-servers.overrideScope",
          example: '"server"',
        }),
      ),
    },
  ),
  lync,
  um,
  clientAccessServers,
  mailboxServers,
  trustedApplication,
  mailboxPolicies,
  change,
  recordsDirectory,
};
