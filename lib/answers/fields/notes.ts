import { definePolicy } from "./field-policy";
import { textRules } from "./unsafe-characters";

/** Notes of the change: any text of up to 2,000 characters, with line feeds and tabs; stored in NFC with LF line ends. */
export const notesPolicy = definePolicy({
  name: "notes",
  example: '"Window agreed with the service desk"',
  limit: 2000,
  unsafe: textRules,
  compose: true,
  beforeTrim: (text) => text.replace(/\r\n|[\r\u2028\u2029]/g, "\n"),
  judge: (text) => text,
});
