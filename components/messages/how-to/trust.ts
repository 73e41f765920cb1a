import type { Texts } from "../catalogue";
import { createMessages } from "#create-messages";
import { trustHowTo } from "../en/how-to/trust";

export type TrustHowTo = Texts<"trustHowTo">;

export const useTrustHowTo = createMessages("trustHowTo", trustHowTo);
