import { createMessages } from "#create-messages";
import type { Texts } from "./catalogue";
import { notFoundTexts } from "./en/not-found";

export type NotFoundTexts = Texts<"notFound">;

export const useNotFoundTexts = createMessages("notFound", notFoundTexts);
