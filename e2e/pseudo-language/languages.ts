import { english } from "@/components/messages/en";
import type { Catalogue } from "@/components/messages/catalogue";
import { pseudoLanguage } from "./pseudo";

/** Takes the place of components/messages/languages.ts in the build that the test of the catalogue makes. */
export const otherLanguages: Readonly<Record<string, () => Promise<Catalogue>>> = {
  "en-XA": async () => pseudoLanguage(english),
};
