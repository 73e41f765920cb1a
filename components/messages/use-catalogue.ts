"use client";

import { useContext } from "react";
import type { Catalogue } from "./catalogue";
import { CatalogueContext } from "./create-messages.client";

/**
 * Every text of the page's language, for what is loaded on demand and must not bring its English texts before that; none
 * where English is read.
 */
export function useCatalogue(): Catalogue | undefined {
  return useContext(CatalogueContext);
}
