import { createMessages } from "#create-messages";
import { lookUpsTexts } from "./en/look-ups";

export const useLookUpsTexts = createMessages("lookUps", lookUpsTexts);
