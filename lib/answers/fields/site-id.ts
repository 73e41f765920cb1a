import { nameCodePoint } from "./code-points";
import { definePolicy, type FieldWarning } from "./field-policy";
import { mixedScripts } from "./mixed-scripts";
import { sampleValue } from "./sample-value";
import type { Finding } from "./unsafe-characters";

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
  return [
    ...displayName(value),
    ...(value === "Redmond" ? [sampleValue("SiteId")] : []),
    ...mixedScripts(value, "SiteId", "Get-CsSite"),
  ];
}

/** The field takes both, New-CsTrustedApplicationPool does not (domain section 2). */
function displayName(value: string): readonly FieldWarning[] {
  if (!/[\s,]/.test(value)) return [];
  const message =
    "This looks like the display name of a site. Lync wants its short ID: run Get-CsSite, and copy what is in the column SiteId.";
  return [{ code: "site-display-name", message }];
}
