import type { Texts } from "../catalogue";
import { createMessages } from "#create-messages";
import { versionsHowTo } from "../en/how-to/versions";

export type VersionsHowTo = Texts<"versionsHowTo">;

export const useVersionsHowTo = createMessages("versionsHowTo", versionsHowTo);
