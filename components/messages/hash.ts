import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { hashTexts } from "./en/hash";

export type HashTexts = Texts<"hash">;

export const useHashTexts = createMessages("hash", hashTexts);
