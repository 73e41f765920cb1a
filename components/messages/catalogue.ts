import type { english } from "./en";

type English = typeof english;

/** The same shape in any language: a text may be any string, and what is a list or a function stays one. */
type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => infer R
    ? (...parameters: P) => InAnyLanguage<R>
    : { readonly [Key in keyof T]: InAnyLanguage<T[Key]> };

/** Every text of the pages in one language. A language that lacks one does not compile. */
export type Catalogue = { readonly [Name in keyof English]: InAnyLanguage<English[Name]> };

/** The part of a catalogue that one component needs. */
export type Texts<Name extends keyof Catalogue> = Catalogue[Name];
