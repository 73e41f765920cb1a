import { nameCodePoint } from "./code-points";
import { definePolicy, type FieldPolicy } from "./field-policy";
import { mixedScripts } from "./mixed-scripts";
import type { Finding } from "./unsafe-characters";

/**
 * Name of an Exchange object that the scripts compare by its Name: printable, at most 64, all quotes and dashes that people
 * use in names, and nothing that could select several objects or another property (safety A5, A10). `command` lists the names.
 */
export function exchangeNamePolicy(
  field: Pick<FieldPolicy, "name" | "label" | "example">,
  command: string,
): FieldPolicy {
  const warnings = (value: string) => mixedScripts(value, field.label, command);
  return definePolicy({ ...field, limit: 64, compose: true, judge: judgeExchangeName, warnings });
}

function judgeExchangeName(text: string): string | Finding {
  const wildcard = /[*?[\]]/.exec(text)?.[0];
  if (wildcard !== undefined) {
    return {
      code: "POLICY_WILDCARD",
      clause: `holds ${nameCodePoint(wildcard)}, a wildcard that can mean several objects`,
    };
  }
  if (/^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(text)) {
    return { code: "POLICY_IS_GUID", clause: "is a GUID, and the name is wanted" };
  }
  if (/^(cn|ou|dc) *=/i.test(text))
    return { code: "POLICY_IS_DN", clause: "is a distinguished name, and the plain name is wanted" };
  const stray = /[^\p{L}\p{M}\p{N}\p{So}\p{Sc}\p{Pd}\u{1f3fb}-\u{1f3ff} ._'(),&+#@!\u2018-\u201b]|\$/u.exec(text)?.[0];
  if (stray !== undefined) {
    return { code: "POLICY_CHARSET", clause: `holds ${nameCodePoint(stray)}, which is not allowed in it` };
  }
  const first = /^[\p{Pd}@#=+]/u.exec(text)?.[0];
  if (first !== undefined) {
    return {
      code: "POLICY_FIRST_CHAR",
      clause: `starts with ${nameCodePoint(first)}, which a shell or a spreadsheet takes for an operator`,
    };
  }
  return text;
}
