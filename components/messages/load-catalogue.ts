import { otherLanguages } from "@/components/messages/languages";
import type { Catalogue } from "./catalogue";

/** The language that every module of the pages carries as the one to fall back to. */
export const sourceLanguage = "en-GB";

const loaded = new Map<string, Promise<Catalogue>>();

/** The texts of another language than English; the same promise each time, so that React can wait for it. */
export function loadCatalogue(language: string): Promise<Catalogue> {
  const known = loaded.get(language);
  if (known) return known;
  const load = otherLanguages[language];
  const catalogue = load ? load() : Promise.reject(new Error(`There are no messages in "${language}".`));
  loaded.set(language, catalogue);
  return catalogue;
}
