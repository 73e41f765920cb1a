import { english } from "@/components/messages/en";
import type { Catalogue } from "@/components/messages/catalogue";
import { pseudoWords } from "@/lib/testing/pseudo-words";
import { pseudoLanguage } from "./pseudo";

/** Takes the place of components/messages/languages.ts in the build that the test of the catalogue makes. */
export const otherLanguages: Readonly<Record<string, () => Promise<Catalogue>>> = {
  "en-XA": async () => ({
    ...pseudoLanguage(english),
    // Words of documents also say in which language dates and numbers are written, which stays one that exists.
    document: pseudoWords,
    planWords: pseudoWords,
  }),
};
