import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { recordTexts } from "./en/records";

export type RecordTexts = Texts<"record">;

export const useRecordTexts = createMessages("record", recordTexts);
