import { createMessages } from "#create-messages";
import { nextStepsTexts } from "./en/next-steps";

export const useNextStepsTexts = createMessages("nextSteps", nextStepsTexts);
