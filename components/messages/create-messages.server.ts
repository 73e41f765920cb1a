import { use } from "react";
import type { Catalogue } from "./catalogue";
import { loadCatalogue, sourceLanguage } from "./load-catalogue";
import { siteLanguage } from "./site-language";

/** As in the browser, for components that run when a page is made. */
export function createMessages<Name extends keyof Catalogue>(
  name: Name,
  english: Catalogue[Name],
): () => Catalogue[Name] {
  return () => (siteLanguage === sourceLanguage ? english : use(loadCatalogue(siteLanguage))[name]);
}
