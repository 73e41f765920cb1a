import { exchangeNamePolicy } from "./exchange-name";

/** Name of a UM dial plan. */
export const dialPlanPolicy = exchangeNamePolicy(
  { name: "dialPlan", example: "Contoso SIP Dial Plan" },
  "Get-UMDialPlan",
);
