import type { Problem } from "@/lib/errors/problem";
import type { AnswerParts } from "./schema";
import type { ExchangeVersion, Goal, LyncVersion } from "./types";

/** What this version plans. The schema knows more, so that answers of a later version are refused for the right reason. */
export const supported: {
  readonly goals: readonly Goal[];
  readonly exchangeVersions: readonly ExchangeVersion[];
  readonly lyncVersions: readonly LyncVersion[];
} = {
  goals: ["integrate", "turn-off"],
  exchangeVersions: ["2013"],
  lyncVersions: ["lync-2013"],
};

/** Answers that are legal but that this version has no plan for. */
export function unsupportedProblems(parts: AnswerParts): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (path: string, message: string) => problems.push({ path, code: "NOT_SUPPORTED", message });
  if (parts.goal !== undefined && !supported.goals.includes(parts.goal)) {
    refuse("goal", `This version plans only the goals ${supported.goals.join(" and ")}; an example is "integrate".`);
  }
  if (parts.exchange && !supported.exchangeVersions.includes(parts.exchange.version)) {
    refuse(
      "exchange.version",
      `This version plans only Exchange ${supported.exchangeVersions.join(" and ")}; an example is "2013".`,
    );
  }
  if (parts.goal !== "turn-off" && parts.lync && !supported.lyncVersions.includes(parts.lync.version)) {
    refuse(
      "lync.version",
      `This version plans only ${supported.lyncVersions.join(" and ")}; an example is "lync-2013".`,
    );
  }
  return problems;
}
