import * as z from "zod/mini";
import { applicationIdPolicy } from "./fields/application-id";
import { dialPlanPolicy } from "./fields/dial-plan";
import type { FieldPolicy } from "./fields/field-policy";
import { fqdnPolicy } from "./fields/fqdn";
import { notesPolicy } from "./fields/notes";
import { pathPolicy } from "./fields/path";
import { policyNamePolicy } from "./fields/policy-name";
import { portPolicy } from "./fields/port";
import { reasonPolicy, referencePolicy, requestedByPolicy, testUserPolicy } from "./fields/short-text";
import { siteIdPolicy } from "./fields/site-id";
import { thumbprintPolicy } from "./fields/thumbprint";
import { windowStartPolicy } from "./fields/window-start";
import { goals } from "./goals";
import { exchangeVersions, lyncVersions } from "./products";
import { discoveryAnswers, umPlacements } from "./types";

// Zod compiles objects with `new Function`, which the page's content security policy forbids and reports.
z.config({ jitless: true });

/** Longest maintenance window: one week, in minutes. */
export const maxWindowMinutes = 10_080;

/** Text that its field policy accepts, stored as the policy normalises it. */
function text(policy: FieldPolicy) {
  return z.pipe(
    z.string(),
    z.transform((input, context) => {
      const result = policy.normalise(input);
      if (result.ok) return result.value.value;
      const { code, message } = result.error;
      context.issues.push({ code: "custom", message, params: { code }, input });
      return z.NEVER;
    }),
  );
}

/** As `text`, or exactly the empty text, which means that nothing was said. */
function optionalText(policy: FieldPolicy) {
  return z.union([z.literal(""), text(policy)]);
}

/** A JSON number, never text; its digits obey the same policy as a typed port. */
const port = z.pipe(z.pipe(z.number(), z.transform(String)), z.pipe(text(portPolicy), z.transform(Number)));

const windowMinutes = z.pipe(
  z.number(),
  z.transform((minutes, context) => {
    if (Number.isInteger(minutes) && minutes >= 1 && minutes <= maxWindowMinutes) return minutes;
    const message = `The length of the window is a whole number of minutes from 1 to ${maxWindowMinutes}; an example is 120.`;
    context.issues.push({ code: "custom", message, params: { code: "WINDOW_MINUTES_RANGE" }, input: minutes });
    return z.NEVER;
  }),
);

/**
 * One schema for each top-level answer, so that each can be judged while others are still missing or wrong.
 * Whether an optional one is needed depends on other answers: see `needs.ts`.
 */
export const answerParts = {
  schema: z.literal(1),
  goal: z.enum(goals),
  exchange: z.strictObject({ version: z.enum(exchangeVersions) }),
  lync: z.optional(
    z.strictObject({
      version: z.enum(lyncVersions),
      poolFqdn: text(fqdnPolicy),
      siteId: z.optional(text(siteIdPolicy)),
    }),
  ),
  um: z.optional(
    z.strictObject({
      placement: z.enum(umPlacements),
      sipNameDialPlan: z.optional(z.boolean()),
      addToDialPlans: z.optional(z.boolean()),
      dialPlans: z.optional(z.array(text(dialPlanPolicy))),
    }),
  ),
  clientAccessServers: z.array(text(fqdnPolicy)),
  mailboxServers: z.optional(
    z.array(
      z.strictObject({
        fqdn: text(fqdnPolicy),
        certificateName: z.optional(text(fqdnPolicy)),
        thumbprint: text(thumbprintPolicy),
        discoveredByLync: z.optional(z.enum(discoveryAnswers)),
      }),
    ),
  ),
  trustedApplication: z.optional(
    z.strictObject({ applicationId: z.optional(text(applicationIdPolicy)), port: z.optional(port) }),
  ),
  mailboxPolicies: z.strictObject({
    scope: z.enum(["named", "all"]),
    names: z.optional(z.array(text(policyNamePolicy))),
  }),
  recordsDirectory: z.optional(text(pathPolicy)),
  change: z.optional(
    z.strictObject({
      reference: z.optional(optionalText(referencePolicy)),
      reason: z.optional(optionalText(reasonPolicy)),
      requestedBy: z.optional(optionalText(requestedByPolicy)),
      windowStart: z.optional(optionalText(windowStartPolicy)),
      windowMinutes: z.optional(windowMinutes),
      testUser: z.optional(optionalText(testUserPolicy)),
      notes: z.optional(optionalText(notesPolicy)),
    }),
  ),
};

/** The whole of answers.json, format 1, as it may be written: unknown keys are refused at every level. */
export const answersSchema = z.strictObject(answerParts);

/** What may be written in answers.json. */
export type AnswersInput = z.input<typeof answersSchema>;

/** Normalised answers of which any may be missing, and optional ones are not filled in yet. */
export type AnswerParts = Partial<z.output<typeof answersSchema>>;
