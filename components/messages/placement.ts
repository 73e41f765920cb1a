import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { placementTexts } from "./en/placement";

export type PlacementTexts = Texts<"placement">;

export const usePlacementTexts = createMessages("placement", placementTexts);
