import { definePolicy } from "./field-policy";

/** Identifier of the trusted application: letters and digits, as the base document advises. Lync stores it behind `urn:application:`. */
export const applicationIdPolicy = definePolicy({
  name: "applicationId",
  example: "OutlookWebApp",
  limit: 64,
  clean(text) {
    const prefix = /^urn:application:/i.exec(text)?.[0] ?? "";
    // The prefix says nothing that is lost, so it is not reported.
    return { text: text.slice(prefix.length), removed: () => "" };
  },
  judge(text) {
    const stray = /[^A-Za-z0-9]/u.exec(text)?.[0];
    if (stray === undefined) return text;
    return { code: "APPID_CHARSET", values: { character: stray } };
  },
});
