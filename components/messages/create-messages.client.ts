import { createContext, useContext } from "react";
import type { Catalogue } from "./catalogue";

/** The texts of a language that was loaded; none where English is read, which each hook has itself. */
export const CatalogueContext = createContext<Catalogue | undefined>(undefined);

/** A hook that returns the texts of a namespace in the language of the page. */
export function createMessages<Name extends keyof Catalogue>(
  name: Name,
  english: Catalogue[Name],
): () => Catalogue[Name] {
  return () => useContext(CatalogueContext)?.[name] ?? english;
}
