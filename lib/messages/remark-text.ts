import { say } from "./say";
import type { RemarkWords } from "./words";
import type { Said } from "./said";

/** What is worth knowing about an accepted value, in words. */
export function remarkText(
  { code, values }: Said<"remarks">,
  { remarks, fieldNames, portServices }: RemarkWords,
): string {
  const fields: Readonly<Record<string, string>> = fieldNames;
  const services: Readonly<Record<string, string>> = portServices;
  return say(remarks[code], values, {
    field: (name) => fields[name] ?? name,
    service: (name) => services[name] ?? name,
  });
}
