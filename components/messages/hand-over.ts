import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { handOverTexts } from "./en/hand-over";

export type HandOverTexts = Texts<"handOver">;

export const useHandOverTexts = createMessages("handOver", handOverTexts);
