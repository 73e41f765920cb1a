import { createMessages } from "#create-messages";
import type { Texts } from "./catalogue";
import { siteTexts } from "./en/site";

export type SiteTexts = Texts<"site">;

export const useSiteTexts = createMessages("site", siteTexts);
