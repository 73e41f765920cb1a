import { createMessages } from "#create-messages";
import type { Texts } from "./catalogue";
import { placementDrawingTexts } from "./en/placement-drawing";

export type PlacementDrawingTexts = Texts<"placementDrawing">;

export const usePlacementDrawingTexts = createMessages("placementDrawing", placementDrawingTexts);
