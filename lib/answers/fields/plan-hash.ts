import { definePolicy } from "./field-policy";

/** Hash of a plan: 64 hexadecimal digits (SHA-256), stored in lower case. Blanks between the digits are taken away. */
export const planHashPolicy = definePolicy({
  name: "planHash",
  example: "0a9707b576ca4faa239aa6d149011319c867397c65b94d36c0b42000e8481864",
  limit: 200,
  clean: (text) => ({ text: text.replace(/ +/g, ""), removed: () => (text.match(/ +/g) ?? []).join("") }),
  judge: (text) =>
    /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : { code: "PLAN_HASH", values: { characters: text.length } },
});
