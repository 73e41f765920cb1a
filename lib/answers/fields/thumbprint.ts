import { definePolicy, type FieldWarning, type Labelled } from "./field-policy";
import { exampleValue, sampleValue } from "./sample-value";
import { encodingRules, type Finding } from "./unsafe-characters";

/** Blanks, colons and the invisible marks that come along when a thumbprint is copied (domain section 4). */
const decoration = /[ :\u00a0\u200b\u200e\u200f\ufeff]+/g;

const example = "3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94";

/** SHA-1 thumbprint of a certificate: 40 hexadecimal digits, stored in upper case. */
export const thumbprintPolicy = definePolicy({
  name: "thumbprint",
  example,
  // Length has its own reject codes, which say more than "too long".
  limit: Number.POSITIVE_INFINITY,
  unsafe: encodingRules,
  clean: (text) => ({ text: text.replace(decoration, ""), removed: () => (text.match(decoration) ?? []).join("") }),
  judge: judgeThumbprint,
  labelled: labelledThumbprint,
  warnings: thumbprintWarnings,
});

/** Forty digits, in pairs that may be apart, and no part of something longer. */
const whole =
  /(?<![0-9A-Za-z]|[0-9A-Fa-f]{2}[ :])[0-9A-Fa-f]{2}(?:[ :]?[0-9A-Fa-f]{2}){19}(?![0-9A-Za-z]|[ :][0-9A-Fa-f]{2})/g;
const longestLabelled = 200;

/** As certutil, OpenSSL, a list of properties and a line of web.config show it: one run, and printable text around it. */
function labelledThumbprint(text: string): Labelled | undefined {
  if (text.length > longestLabelled || /[^\t\r\n\x20-\x7e]/.test(text)) return undefined;
  const [run, ...others] = text.matchAll(whole);
  if (!run || others.length > 0) return undefined;
  const around = [text.slice(0, run.index), text.slice(run.index + run[0].length)];
  return { value: run[0], around: around.map((part) => part.trim()).filter((part) => part !== "") };
}

function judgeThumbprint(text: string): string | Finding {
  const stray = /[^0-9A-Fa-f]/u.exec(text)?.[0];
  if (stray !== undefined) {
    return {
      code: "THUMBPRINT_NOT_HEX",
      values: { character: stray },
    };
  }
  if (text.length === 64) {
    return { code: "THUMBPRINT_SHA256", values: {} };
  }
  if (text.length !== 40) return { code: "THUMBPRINT_LENGTH", values: { digits: text.length } };
  if (/^(.)\1*$/i.test(text)) return { code: "THUMBPRINT_PLACEHOLDER", values: {} };
  return text.toUpperCase();
}

function thumbprintWarnings(value: string): readonly FieldWarning[] {
  if (value === "EA5A332496CC05DA69B75B66111C0F78A110D22D") return [sampleValue];
  return value === example ? [exampleValue] : [];
}
