import type { Texts } from "../catalogue";
import { createMessages } from "#create-messages";
import { policiesHowTo } from "../en/how-to/policies";

export type PoliciesHowTo = Texts<"policiesHowTo">;

export const usePoliciesHowTo = createMessages("policiesHowTo", policiesHowTo);
