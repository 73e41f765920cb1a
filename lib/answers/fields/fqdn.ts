import { definePolicy, type Cleaned, type FieldWarning } from "./field-policy";
import { exampleValue, sampleValue } from "./sample-value";
import type { Finding } from "./unsafe-characters";

const maxLabel = 63;
/** Longest common name that a certificate can carry (X.520 ub-common-name). */
const maxCommonName = 64;

/** Fully qualified host name: a server, a pool, or the subject name of a certificate. Stored in lower case, without a final dot. */
export const fqdnPolicy = definePolicy({
  name: "fqdn",
  example: "pool01.contoso.com",
  limit: 253,
  clean: withoutRootDot,
  judge: judgeHostName,
  warnings: hostNameWarnings,
});

/** One final dot means the root of the name system; two are a mistake. */
function withoutRootDot(text: string): Cleaned {
  const rooted = /[^.]\.$/.test(text);
  return { text: rooted ? text.slice(0, -1) : text, removed: () => (rooted ? "." : "") };
}

function judgeHostName(text: string): string | Finding {
  const name = text.toLowerCase();
  if (/^[a-z][a-z0-9+.-]*:\/\//.test(name)) {
    return { code: "FQDN_IS_URL", values: {} };
  }
  const foreign = /[^\0-\x7f]/u.exec(text)?.[0];
  if (foreign !== undefined) {
    return { code: "FQDN_NON_ASCII", values: { character: foreign } };
  }
  if (/^[0-9]{1,3}(\.[0-9]{1,3}){3}(:[0-9]{1,5})?$/.test(name)) {
    return { code: "FQDN_IS_IP", values: {} };
  }
  const stray = /[^a-z0-9.-]/.exec(name)?.[0];
  if (stray !== undefined) {
    return { code: "FQDN_CHARSET", values: { character: stray, port: /^[^:]+(:[0-9]{1,5})$/.exec(name)?.[1] ?? "" } };
  }
  return judgeLabels(name);
}

function judgeLabels(name: string): string | Finding {
  const labels = name.split(".");
  if (labels.length < 2) return { code: "FQDN_NOT_QUALIFIED", values: {} };
  const bad = labels.findIndex(
    (label) => label.length < 1 || label.length > maxLabel || label.startsWith("-") || label.endsWith("-"),
  );
  if (bad >= 0) {
    return { code: "FQDN_LABEL", values: { part: bad + 1 } };
  }
  if (!/^[a-z][a-z0-9-]/.test(labels.at(-1) ?? "")) {
    return {
      code: "FQDN_TLD",
      values: {},
    };
  }
  return name;
}

function hostNameWarnings(value: string): readonly FieldWarning[] {
  const warnings: FieldWarning[] = [];
  if (/(^|\.)litwareinc\.com$/.test(value)) warnings.push(sampleValue);
  if (/(^|\.)contoso\.com$/.test(value)) warnings.push(exampleValue);
  if (value.length > maxCommonName) {
    warnings.push({ code: "long-name", values: {} });
  }
  return warnings;
}
