import fc from "fast-check";
import { dialPlanPolicy } from "@/lib/answers/fields/dial-plan";
import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import { notesPolicy } from "@/lib/answers/fields/notes";
import { pathPolicy } from "@/lib/answers/fields/path";
import { policyNamePolicy } from "@/lib/answers/fields/policy-name";
import { reasonPolicy } from "@/lib/answers/fields/short-text";
import { siteIdPolicy } from "@/lib/answers/fields/site-id";
import { parseAnswers } from "@/lib/answers/parse-answers";
import type { Answers } from "@/lib/answers/types";

const hex = "0123456789ABCDEF";
const letters = "abcdefghijklmnopqrstuvwxyz";
/** Characters that some language between the answers and a server takes for its own. */
const awkward = [
  ..."'\"`$#@{}()<>|&;,. =+-_%\\/[]*?!~^:\u2018\u2019\u201A\u201B\u201C\u2014\u20AC\u00D1\u00E9",
  "京",
  "ё",
  "\u{1F600}",
  "a",
  "7",
];

const label = fc.string({ unit: fc.constantFrom(...letters, ..."0123456789"), minLength: 1, maxLength: 12 });
const domain = fc.constantFrom("contoso.com", "corp.fabrikam.com", "xn--bcher-kva.example.org");
const hostNames = (from: number, to: number) =>
  fc
    .tuple(fc.uniqueArray(label, { minLength: from, maxLength: to }), domain)
    .map(([labels, suffix]) => labels.map((name) => `${name}.${suffix}`));
const thumbprint = fc
  .string({ unit: fc.constantFrom(...hex), minLength: 40, maxLength: 40 })
  .filter((digits) => new Set(digits).size > 1);

/** Text as its policy stores it, rich in awkward characters. */
function textOf(policy: FieldPolicy, prefix = ""): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.constantFrom(...awkward), fc.constantFrom(...letters));
  return fc.string({ unit, minLength: 1, maxLength: 40 }).map((text) => {
    const result = policy.normalise(prefix + text);
    return result.ok ? result.value.value : policy.example.replaceAll('"', "");
  });
}

const namesOf = (policy: FieldPolicy, minLength: number) =>
  fc.uniqueArray(textOf(policy), { minLength, maxLength: 4, selector: (name) => name.normalize("NFKC").toLowerCase() });

const um = fc.oneof(
  fc.record({ placement: fc.constant("none") }),
  fc.record({ placement: fc.constantFrom("same-computer", "separate-computers"), sipNameDialPlan: fc.boolean() }),
  fc.record({
    placement: fc.constantFrom("same-computer", "separate-computers"),
    sipNameDialPlan: fc.constant(true),
    addToDialPlans: fc.constant(true),
    dialPlans: namesOf(dialPlanPolicy, 1),
  }),
);

const mailboxServers = hostNames(1, 6).chain((names) =>
  fc
    .array(fc.record({ thumbprint, discoveredByLync: fc.constantFrom("yes", "no", "unknown") }), {
      minLength: names.length,
      maxLength: names.length,
    })
    .map((servers) => servers.map((server, index) => ({ fqdn: names[index], ...server }))),
);

const change = fc.record({
  reference: fc.constantFrom("", "CHG0031234"),
  reason: fc.oneof(fc.constant(""), textOf(reasonPolicy)),
  windowStart: fc.constantFrom("", "2026-11-28T22:00+01:00"),
  windowMinutes: fc.integer({ min: 1, max: 10_080 }),
  notes: fc.oneof(fc.constant(""), textOf(notesPolicy)),
});

const input = fc.record({
  schema: fc.constant(1),
  goal: fc.constantFrom("integrate", "integrate", "integrate", "turn-off"),
  exchange: fc.constant({ version: "2013" }),
  lync: fc.record({
    version: fc.constant("lync-2013"),
    poolFqdn: fc.constant("lyncpool.contoso.net"),
    siteId: textOf(siteIdPolicy),
  }),
  um,
  clientAccessServers: hostNames(1, 6),
  mailboxServers,
  trustedApplication: fc.record({ applicationId: label, port: fc.integer({ min: 5100, max: 5190 }) }),
  mailboxPolicies: fc.oneof(
    fc.record({ scope: fc.constant("named"), names: namesOf(policyNamePolicy, 1) }),
    fc.constant({ scope: "all" }),
  ),
  recordsDirectory: textOf(pathPolicy, "D:\\a"),
  change,
});

/** Validated answers over all branches of this version; a mistake of the generator itself throws with the problems. */
export const validAnswers: fc.Arbitrary<Answers> = input.map((candidate) => {
  const parsed = parseAnswers(candidate);
  if (!parsed.ok) throw new Error(`The generator made refused answers: ${JSON.stringify(parsed.error)}`);
  return parsed.value.answers;
});
