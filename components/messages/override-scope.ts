import { createMessages } from "#create-messages";
import { overrideScopeTexts } from "./en/override-scope";

export const useOverrideScopeTexts = createMessages("overrideScope", overrideScopeTexts);
