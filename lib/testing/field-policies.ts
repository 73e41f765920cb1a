import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import { questions } from "@/lib/answers/questions/questions";

const ofQuestions = questions
  .flatMap(({ question }) => ("fields" in question ? Object.values(question.fields) : [question]))
  .flatMap((question) => ("policy" in question ? [question.policy] : []));

/** Every policy of a question, once. */
export const fieldPolicies: readonly FieldPolicy[] = [...new Set(ofQuestions)];

/** @throws Error when no question has a policy of that name. */
export function policyOf(name: string): FieldPolicy {
  const policy = fieldPolicies.find((candidate) => candidate.name === name);
  if (!policy) throw new Error(`No question has the policy ${name}.`);
  return policy;
}
