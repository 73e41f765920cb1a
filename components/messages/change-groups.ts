import { createMessages } from "#create-messages";
import { changeGroupTexts } from "./en/change-groups";

export const useChangeGroupTexts = createMessages("changeGroups", changeGroupTexts);
