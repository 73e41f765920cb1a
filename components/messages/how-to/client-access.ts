import type { Texts } from "../catalogue";
import { createMessages } from "#create-messages";
import { clientAccessHowTo } from "../en/how-to/client-access";

export type ClientAccessHowTo = Texts<"clientAccessHowTo">;

export const useClientAccessHowTo = createMessages("clientAccessHowTo", clientAccessHowTo);
