import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { outlineTexts } from "./en/outline";

export type OutlineTexts = Texts<"outline">;

export const useOutlineTexts = createMessages("outline", outlineTexts);
