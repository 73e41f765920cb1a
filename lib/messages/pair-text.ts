import type { ProblemWords } from "./words";

/** Why a pair is planned, warned of or refused, and what to choose instead of one that is refused. */
export function pairText(reason: string, texts: Pick<ProblemWords["pairs"], "reasons" | "instead">): string {
  const parts: readonly Readonly<Record<string, string>>[] = [texts.reasons, texts.instead];
  return parts.flatMap((part) => part[reason] ?? []).join(" ");
}
