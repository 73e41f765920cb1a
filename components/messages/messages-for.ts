import type { Catalogue } from "./catalogue";
import { english } from "./en";
import { loadCatalogue, sourceLanguage } from "./load-catalogue";

/** Every text in one language, for titles of pages and whatever else is made without a component. Not for the browser. */
export async function messagesFor(language: string): Promise<Catalogue> {
  return language === sourceLanguage ? english : loadCatalogue(language);
}
