import { definePolicy, type FieldWarning } from "./field-policy";
import { mixedScripts } from "./mixed-scripts";
import { sampleValue } from "./sample-value";
import type { Finding } from "./unsafe-characters";

/** SiteId of the Lync site, as Get-CsSite lists it: not the display name, and without the prefix `site:` (domain section 2). */
export const siteIdPolicy = definePolicy({
  name: "siteId",
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
      values: {},
    };
  }
  const stray = /[^\p{L}\p{M}\p{Nd} ._'()&,+#@!\u2019-]/u.exec(text)?.[0];
  if (stray !== undefined) {
    return { code: "SITEID_CHARSET", values: { character: stray } };
  }
  if (!/^[\p{L}\p{Nd}]/u.test(text)) {
    const [first = ""] = text;
    return { code: "SITEID_FIRST_CHAR", values: { character: first } };
  }
  return text;
}

function siteIdWarnings(value: string): readonly FieldWarning[] {
  return [...displayName(value), ...(value === "Redmond" ? [sampleValue] : []), ...mixedScripts(value, "Get-CsSite")];
}

/** The field takes both, New-CsTrustedApplicationPool does not (domain section 2). */
function displayName(value: string): readonly FieldWarning[] {
  return /[\s,]/.test(value) ? [{ code: "site-display-name", values: {} }] : [];
}
