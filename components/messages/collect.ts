import { createMessages } from "#create-messages";
import type { Texts } from "./catalogue";
import { collectTexts } from "./en/collect";

export type CollectTexts = Texts<"collect">;

export const useCollectTexts = createMessages("collect", collectTexts);
