import { definePolicy, type FieldPolicy } from "./field-policy";
import { mixedScripts } from "./mixed-scripts";
import type { Finding } from "./unsafe-characters";

/**
 * Name of an Exchange object that the scripts compare by its Name: printable, at most 64, all quotes and dashes that people
 * use in names, and nothing that could select several objects or another property (safety A5, A10). `command` lists the names.
 */
export function exchangeNamePolicy(field: Pick<FieldPolicy, "name" | "example">, command: string): FieldPolicy {
  const warnings = (value: string) => mixedScripts(value, command);
  return definePolicy({ ...field, limit: 64, compose: true, judge: judgeExchangeName, warnings });
}

function judgeExchangeName(text: string): string | Finding {
  const wildcard = /[*?[\]]/.exec(text)?.[0];
  if (wildcard !== undefined) {
    return {
      code: "POLICY_WILDCARD",
      values: { character: wildcard },
    };
  }
  if (/^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(text)) {
    return { code: "POLICY_IS_GUID", values: {} };
  }
  if (/^(cn|ou|dc) *=/i.test(text)) return { code: "POLICY_IS_DN", values: {} };
  const stray = /[^\p{L}\p{M}\p{N}\p{So}\p{Sc}\p{Pd}\u{1f3fb}-\u{1f3ff} ._'(),&+#@!\u2018-\u201b]|\$/u.exec(text)?.[0];
  if (stray !== undefined) {
    return { code: "POLICY_CHARSET", values: { character: stray } };
  }
  const first = /^[\p{Pd}@#=+]/u.exec(text)?.[0];
  if (first !== undefined) {
    return {
      code: "POLICY_FIRST_CHAR",
      values: { character: first },
    };
  }
  return text;
}
