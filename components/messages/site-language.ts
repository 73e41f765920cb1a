import { sourceLanguage } from "./load-catalogue";

/** The language in which the pages are made: prerendered pages are read before any script runs, so a build has one. */
export const siteLanguage = process.env.WIZARD_LANGUAGE ?? sourceLanguage;
