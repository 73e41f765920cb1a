import { definePolicy, type FieldDefinition, type FieldPolicy, type FieldWarning } from "./field-policy";
import { lineRules } from "./unsafe-characters";

/** One line of free text of up to 200 characters, stored in NFC. The answers may leave it empty; the policy itself never accepts nothing. */
function shortTextPolicy(
  field: Pick<FieldPolicy, "name" | "example"> & Pick<FieldDefinition, "warnings" | "isName">,
): FieldPolicy {
  return definePolicy({ ...field, limit: 200, unsafe: lineRules, compose: true, judge: (text) => text });
}

/** Number of the change in the organisation's own system. */
export const referencePolicy = shortTextPolicy({ name: "reference", example: "CHG0031234", isName: true });

/** Why the change is made. */
export const reasonPolicy = shortTextPolicy({
  name: "reason",
  example: '"Presence and chat for the sales team"',
});

/** Who asks for the change. */
export const requestedByPolicy = shortTextPolicy({
  name: "requestedBy",
  example: '"Messaging team"',
  isName: true,
});

/** Who signs in to prove the result. */
export const testUserPolicy = shortTextPolicy({
  name: "testUser",
  example: "im.test@contoso.com",
  isName: true,
  warnings: testUserWarnings,
});

function testUserWarnings(value: string): readonly FieldWarning[] {
  return value === "" || /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(value) ? [] : [{ code: "no-address", values: {} }];
}
