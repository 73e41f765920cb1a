import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { frameTexts } from "./en/frame";

export type FrameTexts = Texts<"frame">;

export const useFrameTexts = createMessages("frame", frameTexts);
