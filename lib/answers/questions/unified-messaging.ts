import { dialPlanPolicy } from "../fields/dial-plan";
import { splitNames } from "../split-list";
import { umPlacements } from "../choices";
import { choice, fallback, group, list, optional, settled, yesOrNo } from "./build-question";

/** Where the Unified Messaging services run, which decides about trust. */
export const um = optional(
  group(
    {
      section: "unified-messaging",
      example: '{ "placement": "separate-computers", "sipNameDialPlan": true }',
    },
    {
      placement: settled(
        choice(umPlacements, {
          at: "unified-messaging.placement",
          example: '"separate-computers"',
          knownBy: "exchange",
          lookUp: "placement",
        }),
      ),
      sipNameDialPlan: settled(
        yesOrNo({
          at: "unified-messaging.sipNameDialPlan",
          example: "true",
          knownBy: "exchange",
          lookUp: "sipNameDialPlan",
          askedIf: { path: "um.placement", isNot: ["none"] },
        }),
      ),
      addToDialPlans: fallback(
        false,
        yesOrNo({
          at: "unified-messaging.addToDialPlans",
          example: "false",
          knownBy: "exchange",
          lookUp: "dialPlans",
          askedIf: { path: "um.sipNameDialPlan", is: ["yes"] },
        }),
      ),
      dialPlans: fallback(
        [],
        list(dialPlanPolicy, {
          at: "unified-messaging.dialPlans",
          example: '["Contoso SIP Dial Plan"]',
          item: { example: '"Contoso SIP Dial Plan"' },
          split: splitNames,
          knownBy: "exchange",
          lookUp: "dialPlans",
          askedIf: { path: "um.addToDialPlans", is: ["yes"] },
          printedIn: "scripts",
          standIn: (row) => `Dial plan ${row}`,
        }),
      ),
    },
  ),
);
