import { applicationIdPolicy } from "./application-id";
import { dialPlanPolicy } from "./dial-plan";
import type { FieldPolicy } from "./field-policy";
import { fqdnPolicy } from "./fqdn";
import { notesPolicy } from "./notes";
import { pathPolicy } from "./path";
import { policyNamePolicy } from "./policy-name";
import { portPolicy } from "./port";
import { reasonPolicy, referencePolicy, requestedByPolicy, testUserPolicy } from "./short-text";
import { siteIdPolicy } from "./site-id";
import { thumbprintPolicy } from "./thumbprint";
import { windowStartPolicy } from "./window-start";

/** Every field policy by its name; the eight names of the adversarial inputs are among them. */
export const fieldPolicies = {
  fqdn: fqdnPolicy,
  siteId: siteIdPolicy,
  port: portPolicy,
  thumbprint: thumbprintPolicy,
  applicationId: applicationIdPolicy,
  policyName: policyNamePolicy,
  dialPlan: dialPlanPolicy,
  path: pathPolicy,
  notes: notesPolicy,
  reference: referencePolicy,
  reason: reasonPolicy,
  requestedBy: requestedByPolicy,
  testUser: testUserPolicy,
  windowStart: windowStartPolicy,
} as const satisfies Record<string, FieldPolicy>;
