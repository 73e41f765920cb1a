import { nameCodePoint } from "./code-points";
import { definePolicy, type FieldWarning } from "./field-policy";
import { sampleValue } from "./sample-value";
import type { Finding } from "./unsafe-characters";

/** Scripts whose letters look alike; one name that mixes them is more often a trick or a slip than a name. */
const lookAlikeScripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** SiteId of the Lync site, as Get-CsSite lists it: not the display name, and without the prefix `site:` (domain section 2). */
export const siteIdPolicy = definePolicy({
  name: "siteId",
  label: "SiteId",
  example: "Redmond",
  limit: 64,
  compose: true,
  judge: judgeSiteId,
  warnings: siteIdWarnings,
});

function judgeSiteId(text: string): string | Finding {
  if (/^site:/i.test(text)) {
    return {
      code: "SITEID_HAS_PREFIX",
      clause: "starts with the prefix site: which Lync adds by itself and refuses here",
    };
  }
  const stray = /[^\p{L}\p{M}\p{Nd} ._'()&,+#@!\u2019-]/u.exec(text)?.[0];
  if (stray !== undefined) {
    const clause = `holds ${nameCodePoint(stray)}, and only letters, digits, spaces and a few marks are allowed`;
    return { code: "SITEID_CHARSET", clause };
  }
  if (!/^[\p{L}\p{Nd}]/u.test(text)) {
    const [first = ""] = text;
    return { code: "SITEID_FIRST_CHAR", clause: `starts with ${nameCodePoint(first)}, and not with a letter or digit` };
  }
  return text;
}

function siteIdWarnings(value: string): readonly FieldWarning[] {
  const warnings: FieldWarning[] = [];
  if (value === "Redmond") warnings.push(sampleValue("SiteId"));
  if (lookAlikeScripts.filter((script) => script.test(value)).length > 1) {
    const message = "This SiteId mixes Latin, Cyrillic or Greek letters that look alike: compare it with Get-CsSite.";
    warnings.push({ code: "mixed-scripts", message });
  }
  return warnings;
}
