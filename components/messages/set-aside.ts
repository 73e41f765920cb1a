import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { setAsideTexts } from "./en/set-aside";

export type SetAsideTexts = Texts<"setAside">;

export const useSetAsideTexts = createMessages("setAside", setAsideTexts);
