/** What a piece of code is, for its colour. */
export const tokenKinds = ["comment", "string", "keyword", "name", "constant"] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** A piece of one line; plain text has no kind. */
export interface Token {
  readonly text: string;
  readonly kind?: TokenKind;
}

/** Languages that are coloured; everything else is shown as plain text. */
export type Language = "powershell" | "json";

const languages: Readonly<Record<string, Language>> = {
  "text/x-powershell": "powershell",
  "application/json": "json",
};

/** The language of a file; undefined for plain text. */
export function languageOf(mediaType: string): Language | undefined {
  return languages[mediaType];
}
