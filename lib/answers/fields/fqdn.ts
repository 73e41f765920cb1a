import { nameCodePoint } from "./code-points";
import { definePolicy, type Cleaned, type FieldWarning } from "./field-policy";
import { exampleValue, sampleValue } from "./sample-value";
import type { Finding } from "./unsafe-characters";

const maxLabel = 63;
/** Longest common name that a certificate can carry (X.520 ub-common-name). */
const maxCommonName = 64;

/** Fully qualified host name: a server, a pool, or the subject name of a certificate. Stored in lower case, without a final dot. */
export const fqdnPolicy = definePolicy({
  name: "fqdn",
  label: "host name",
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
    return { code: "FQDN_IS_URL", clause: "is a whole address, and only the name between the slashes is wanted" };
  }
  const foreign = /[^\0-\x7f]/u.exec(text)?.[0];
  if (foreign !== undefined) {
    const clause = `holds ${nameCodePoint(foreign)}, which is not ASCII: give an international name in its xn-- form`;
    return { code: "FQDN_NON_ASCII", clause };
  }
  if (/^[0-9]{1,3}(\.[0-9]{1,3}){3}$/.test(name)) {
    return { code: "FQDN_IS_IP", clause: "is an IP address, which no certificate and no Lync pool is named by" };
  }
  const stray = /[^a-z0-9.-]/.exec(name)?.[0];
  if (stray !== undefined) {
    const clause = `holds ${nameCodePoint(stray)}, and only letters, digits, hyphens and dots are allowed`;
    return { code: "FQDN_CHARSET", clause };
  }
  return judgeLabels(name);
}

function judgeLabels(name: string): string | Finding {
  const labels = name.split(".");
  if (labels.length < 2) return { code: "FQDN_NOT_QUALIFIED", clause: "has no domain" };
  const bad = labels.findIndex(
    (label) => label.length < 1 || label.length > maxLabel || label.startsWith("-") || label.endsWith("-"),
  );
  if (bad >= 0) {
    const clause = `has a part (number ${bad + 1} between the dots) that is empty, longer than 63, or starts or ends with a hyphen`;
    return { code: "FQDN_LABEL", clause };
  }
  if (!/^[a-z][a-z0-9-]/.test(labels.at(-1) ?? "")) {
    return {
      code: "FQDN_TLD",
      clause: "ends in a part that is no domain: it starts with a letter and has two characters at least",
    };
  }
  return name;
}

function hostNameWarnings(value: string): readonly FieldWarning[] {
  const warnings: FieldWarning[] = [];
  if (/(^|\.)litwareinc\.com$/.test(value)) warnings.push(sampleValue("host name"));
  if (/(^|\.)contoso\.com$/.test(value)) warnings.push(exampleValue("host name"));
  if (value.length > maxCommonName) {
    const message = "This host name is longer than 64 characters, so no certificate can carry it as its subject name.";
    warnings.push({ code: "long-name", message });
  }
  return warnings;
}
