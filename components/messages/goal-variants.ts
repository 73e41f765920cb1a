import { createMessages } from "#create-messages";
import { goalVariantTexts } from "./en/goal-variants";

export const useGoalVariants = createMessages("goalVariant", goalVariantTexts);
