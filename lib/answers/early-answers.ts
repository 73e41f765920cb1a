import { mapAnswers } from "./questions/answer-values";
import { entries } from "./questions/questions";
import { writeOutAll } from "./questions/write-out";
import type { Settled } from "./settle-answers";
import type { Answers } from "./types";
import { withoutUnneeded } from "./without-unneeded";

/**
 * Answers of which any part may be missing: a group lacks members, and a text that is missing or wrong in a row or a list
 * is empty, so that the others keep their places.
 */
export type EarlyAnswers = {
  readonly [Key in keyof Answers]?: Answers[Key] extends readonly unknown[] | undefined | string | number
    ? Answers[Key]
    : Partial<NonNullable<Answers[Key]>>;
};

/**
 * What the rules between answers can judge already: the settled answers, and of every other one the parts that are right by
 * themselves. Answers that have no effect are left out, so that nothing is refused that no plan would hold.
 */
export function earlyAnswers(input: object, { known, trust }: Settled): EarlyAnswers {
  const withoutEffect = (key: string) =>
    key === "trustedApplication" && trust?.some(({ needsTrust }) => needsTrust) === false;
  const given = Object.entries(acceptedAnswers(withoutUnneeded(input).needed)).filter(([key]) => !withoutEffect(key));
  return { ...(Object.fromEntries(given) as EarlyAnswers), ...known };
}

/** Each value as its policy stores it, or empty where it is missing or refused. */
function acceptedAnswers(input: object): object {
  const accepted = mapAnswers(input, ({ question, value }) => {
    if (question.kind === "choice" || question.kind === "yes-no") {
      const choice = question.schema.safeParse(value);
      return choice.success ? choice.data : undefined;
    }
    const result = "policy" in question ? question.policy.normalise(String(value)) : undefined;
    if (!result?.ok) return question.kind === "number" ? undefined : "";
    return question.kind === "number" ? Number(result.value.value) : result.value.value;
  });
  const { mailboxServers } = writeOutAll(entries, accepted);
  return Array.isArray(mailboxServers)
    ? { ...accepted, mailboxServers: mailboxServers.map((row: object) => ({ ...blankRow, ...row })) }
    : accepted;
}

const blankRow = { fqdn: "", certificateName: "", thumbprint: "", discoveredByLync: "unknown" };
