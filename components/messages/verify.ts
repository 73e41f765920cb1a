import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { verifyTexts } from "./en/verify";

export type VerifyTexts = Texts<"verify">;

export const useVerifyTexts = createMessages("verify", verifyTexts);
