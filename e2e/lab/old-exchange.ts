import type { PlannedEstate } from "./planned-estate";

/** Exchange 2010: no back-end directories, other Unified Messaging, and a shell that lacks what came later. */
export const isOld = ({ exchange }: Pick<PlannedEstate, "exchange">) => exchange?.settings === "virtual-directory";

export const laterCmdlets = [
  "Get-SettingOverride",
  "Get-ServerHealth",
  "Get-UMService",
  "Set-UMService",
  "Get-UMCallRouterSettings",
  "Set-UMCallRouterSettings",
];

/** What no later version has any more. */
export const earlierCmdlets = ["Get-UMServer"];
