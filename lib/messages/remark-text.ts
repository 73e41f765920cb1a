import { say } from "./say";
import type { RemarkWords } from "./words";
import type { Said } from "./said";

/** What is worth knowing about an accepted value, in words; `field` is what a sentence calls the value. */
export function remarkText({ code, values }: Said<"remarks">, words: RemarkWords, field: string): string {
  const services: Readonly<Record<string, string>> = words.portServices;
  return say(words.remarks[code], { ...values, field }, { service: (name) => services[name] ?? name });
}
