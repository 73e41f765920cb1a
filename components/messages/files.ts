import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { fileTexts } from "./en/files";

export type FileTexts = Texts<"file">;

export const useFileTexts = createMessages("file", fileTexts);
