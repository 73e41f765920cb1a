import { exchangeVersionOf, versionsWithOverrides } from "@/lib/answers/products";

/** Whether a server that shows this as its version keeps its settings as setting overrides; not one that is not known. */
export function readsOverrides(shown: string): boolean {
  const version = exchangeVersionOf(shown);
  return version !== undefined && versionsWithOverrides.includes(version);
}
