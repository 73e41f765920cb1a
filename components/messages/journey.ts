import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { journeyTexts } from "./en/journey";

export type JourneyTexts = Texts<"journey">;

export const useJourneyTexts = createMessages("journey", journeyTexts);
