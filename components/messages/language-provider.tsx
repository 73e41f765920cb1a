"use client";

import { use, type ReactNode } from "react";
import { CatalogueContext } from "./create-messages.client";
import { loadCatalogue, sourceLanguage } from "./load-catalogue";

/** Gives everything inside it its texts. English is what components carry themselves; any other language is loaded. */
export function LanguageProvider({ language, children }: { language: string; children: ReactNode }) {
  return language === sourceLanguage ? children : <Loaded language={language}>{children}</Loaded>;
}

function Loaded({ language, children }: { language: string; children: ReactNode }) {
  return <CatalogueContext value={use(loadCatalogue(language))}>{children}</CatalogueContext>;
}
