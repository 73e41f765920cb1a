import { exchangeNamePolicy } from "./exchange-name";

/** Name of a UM dial plan. */
export const dialPlanPolicy = exchangeNamePolicy(
  { name: "dialPlan", label: "dial plan name", example: "Contoso SIP Dial Plan" },
  "Get-UMDialPlan",
);
