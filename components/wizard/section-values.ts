import type { UmPlacement } from "@/lib/answers/choices";
import type { ExchangeVersion, LyncVersion } from "@/lib/answers/products";
import type { YesNo } from "@/lib/draft/draft-types";
import type { NameListValues } from "@/components/form/row-list";

/** The values of the forms of sections whose look-ups fill them in. */
export interface LyncPoolValues {
  poolFqdn: string;
}

export interface PoliciesValues extends NameListValues {
  /** "none" is no answer of a plan: the list stays empty, where the goal allows it. */
  scope: "named" | "all" | "none" | null | undefined;
}

export interface TrustValues {
  siteId: string;
  applicationId: string;
  port: string;
}

export interface UmValues extends NameListValues {
  placement: UmPlacement | null | undefined;
  sipNameDialPlan: YesNo | null | undefined;
  addToDialPlans: YesNo | null | undefined;
}

export interface VersionsValues extends NameListValues {
  exchange: ExchangeVersion | null | undefined;
  lync: LyncVersion | null | undefined;
}
