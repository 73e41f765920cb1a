import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { planTexts } from "./en/plan";

export type PlanTexts = Texts<"plan">;

export const usePlanTexts = createMessages("plan", planTexts);
