import { describe, expect, it } from "vitest";
import { assessAnswers, parseAnswersJson } from "@/lib/answers/parse-answers";
import { assessDraft, draftFromAnswers } from "@/lib/draft/draft";
import { journeyFor } from "@/lib/draft/journey";
import { journeyReasonText } from "@/lib/draft/journey-text";
import type { Named } from "@/lib/messages/said";
import { answerProblems } from "@/lib/messages/en/answer-problems";
import { nameOfAnswer } from "@/lib/messages/answer-names";
import { removedTexts } from "@/lib/messages/character-text";
import { problemText, shareProblemText, warningText } from "@/lib/messages/problem-text";
import { remarkText } from "@/lib/messages/remark-text";
import { decodeShare } from "@/lib/share/share-link";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { answersOf } from "@/lib/testing/example-answers";
import { fieldPolicies, policyOf } from "@/lib/testing/field-policies";
import { wrongAnswers } from "@/lib/testing/problem-inputs";
import { pseudoWords } from "@/lib/testing/pseudo-words";
import { scenarios } from "@/lib/testing/scenarios";

const { problems: words } = pseudoWords;

/** Parameters that have words of their own, so that what is put in their place may not be left over. */
const inWords: ReadonlySet<string> = new Set<keyof Named>(["answer", "other", "service", "type", "useless"]);

/** Values that a person typed or that are data, and the numbers of characters: the same in every language. */
function kept(values: object): readonly string[] {
  return Object.entries(values).flatMap(([key, value]: [string, unknown]): readonly string[] => {
    if (Array.isArray(value)) return kept(value);
    if (typeof value !== "string" || inWords.has(key)) return [];
    return [value, (value.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")];
  });
}

/** Words in Latin letters that are left when the values are taken away. */
function englishIn(text: string, values: object): readonly string[] {
  const longest = kept(values).toSorted((one, other) => other.length - one.length);
  const left = longest.reduce((rest, value) => (value === "" ? rest : rest.replaceAll(value, () => " · ")), text);
  return left.match(/[A-Za-z]{2,}/g) ?? [];
}

describe("in another language", () => {
  it.each(["fqdn", "siteId", "port", "thumbprint", "applicationId", "policyName", "path", "notes"])(
    "what the policy of %s says about adversarial inputs holds no English",
    (field) => {
      const policy = policyOf(field);
      const inputs = adversarialInputs.filter((entry) => entry.field === field);
      const left = inputs.flatMap(({ id, input }) => {
        const result = policy.normalise(input);
        if (!result.ok)
          return englishIn(problemText({ path: "lync.poolFqdn", ...result.error }, words), result.error.values).map(
            (text) => [id, text],
          );
        const removed = removedTexts(result.value.removed, words.characters).join();
        const hidden = { ...result.value.removed.map((what) => Object.values(what).join(" ")) };
        const remarks = policy
          .warnings(result.value.value)
          .flatMap((one) => englishIn(remarkText(one, words, ""), one.values));
        return [...englishIn(removed, hidden), ...remarks].map((text) => [id, text]);
      });
      expect(inputs.length).toBeGreaterThan(90);
      expect(left).toEqual([]);
    },
  );

  it("an empty value of each field is refused without English", () => {
    const left = fieldPolicies.flatMap((policy) => {
      const result = policy.normalise("");
      return result.ok
        ? ["accepted"]
        : englishIn(problemText({ path: "lync.poolFqdn", ...result.error }, words), result.error.values);
    });
    expect(left).toEqual([]);
  });

  it.each(Object.entries(wrongAnswers))("the problems of %s hold no English", (_, input) => {
    const { problems } = assessAnswers(input);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      expect([problem, englishIn(problemText(problem, words), problem.values)]).toEqual([problem, []]);
  });

  it("the wrong answers have every problem that is not a field's, but those of a file or of the API", () => {
    const found = Object.values(wrongAnswers).flatMap((input) => assessAnswers(input).problems.map(({ code }) => code));
    const elsewhere = ["FILE_TOO_LONG", "NOT_JSON", "DUPLICATE_KEY", "SOME_UNKNOWN_KEY", "SOME_DUPLICATE"];
    const missing = Object.keys(answerProblems).filter((code) => !new Set<string>([...found, ...elsewhere]).has(code));
    expect(missing).toEqual([]);
  });

  it.each(["{", '{"a":1,"a":2}', " ".repeat(2_000_000)])(
    "the problem of a text that is no file of answers holds no English",
    (text) => {
      const parsed = parseAnswersJson(text);
      const problems = parsed.ok ? [] : parsed.error;
      expect(problems.map((problem) => englishIn(problemText(problem, words), problem.values))).toEqual([[]]);
    },
  );

  it.each(["", "hello", "https://wizard.contoso.com/plan", "A".repeat(9000), "1.abc.def", "1.a%b.c", "/open%231.a.b"])(
    "the problem of the link %j holds no English",
    (text) => {
      const decoded = decodeShare(text);
      const reason = decoded.ok ? undefined : decoded.error.reason;
      expect(reason && englishIn(shareProblemText(reason, words), reason.values)).toEqual([]);
    },
  );

  it.each(Object.keys(scenarios))("warnings, the journey and what has no effect in %s hold no English", (name) => {
    const draft = draftFromAnswers(answersOf(scenarios[name]));
    const off = { ...draft, goal: { goal: "turn-off" as const } };
    for (const one of [draft, off]) {
      const assessment = assessDraft(one);
      const warnings = assessment.warnings().map((warning) => englishIn(warningText(warning, words), warning.values));
      const dropped = assessment.dropped.map(({ path, reason }) =>
        englishIn(`${nameOfAnswer(path, words)} ${words.dropped[reason]}`, {}),
      );
      const reasons = journeyFor(one).sections.flatMap(({ reason }) =>
        reason ? [englishIn(journeyReasonText(reason, words), {})] : [],
      );
      expect([...warnings, ...dropped, ...reasons].flat()).toEqual([]);
    }
  });
});
