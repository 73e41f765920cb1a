import type { Catalogue } from "./catalogue";

/**
 * The languages beside English, by their tag (BCP 47): the folder of each, loaded by those who read it. A new language
 * is its folder, typed as `Catalogue`, and a line here: `de: async () => (await import("./de")).german`.
 */
export const otherLanguages: Readonly<Record<string, () => Promise<Catalogue>>> = {};
