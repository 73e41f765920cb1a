import type { Texts } from "../catalogue";
import { createMessages } from "#create-messages";
import { lyncPoolHowTo } from "../en/how-to/lync-pool";

export type LyncPoolHowTo = Texts<"lyncPoolHowTo">;

export const useLyncPoolHowTo = createMessages("lyncPoolHowTo", lyncPoolHowTo);
