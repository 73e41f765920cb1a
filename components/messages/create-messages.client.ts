import { createContext, useContext } from "react";
import type { Catalogue } from "./catalogue";

/** The texts of a language that was loaded; none where English is read, which each hook has itself. */
export const CatalogueContext = createContext<Catalogue | undefined>(undefined);

/** Says the texts of a namespace for the version of Exchange that a page is about; the same ones each time. */
export type Speak = <Texts extends object>(name: keyof Catalogue, texts: Texts) => Texts;

export const SpeakContext = createContext<Speak | undefined>(undefined);

/** Texts that a page was given when it was made, said for the version of Exchange that it is about. */
export function useSpoken<Texts extends object>(name: keyof Catalogue, texts: Texts): Texts {
  return useContext(SpeakContext)?.(name, texts) ?? texts;
}

/** A hook that returns the texts of a namespace in the language of the page. */
export function createMessages<Name extends keyof Catalogue>(
  name: Name,
  english: Catalogue[Name],
): () => Catalogue[Name] {
  return () => {
    const speak = useContext(SpeakContext);
    const texts = useContext(CatalogueContext)?.[name] ?? english;
    return speak?.(name, texts) ?? texts;
  };
}
