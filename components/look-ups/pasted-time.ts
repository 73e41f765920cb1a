import type { PastedText } from "@/components/drafts/pasted-texts";

/** When a text was pasted, in UTC to the minute: "2026-11-27 10:14 UTC". */
export function pastedTime({ at }: Pick<PastedText, "at">): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
