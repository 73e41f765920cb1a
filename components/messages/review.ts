import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { reviewTexts } from "./en/review";

export type ReviewTexts = Texts<"review">;

export const useReviewTexts = createMessages("review", reviewTexts);
