import * as z from "zod/mini";
import type { FieldPolicy } from "../fields/field-policy";
import type {
  About,
  AboutGroup,
  AboutList,
  AboutNumber,
  AboutText,
  Group,
  Exemplified,
  RowsQuestion,
} from "./question";

// Zod compiles objects with `new Function`, which the page's content security policy forbids and reports.
z.config({ jitless: true });

/** One text. */
export function text<const A extends AboutText>(policy: FieldPolicy, about: A) {
  return { ...about, kind: "text" as const, policy, schema: textSchema(policy), always: true as const };
}

/** One number, typed as digits; in answers.json a number, never text. */
export function number<const A extends AboutNumber>(policy: FieldPolicy, about: A) {
  const digits = z.pipe(z.number(), z.transform(String));
  const schema = z.pipe(digits, z.pipe(textSchema(policy), z.transform(Number)));
  return { ...about, kind: "number" as const, policy, schema, always: true as const };
}

/** Texts, one a line in the form. */
export function list<const A extends AboutList>(policy: FieldPolicy, about: A) {
  return { ...about, kind: "list" as const, policy, schema: z.array(textSchema(policy)), always: true as const };
}

/** Text for the documents alone. It may be the empty text, which means that nothing was said. */
export function detail<const A extends About>(policy: FieldPolicy, about: A) {
  const schema = z.union([z.literal(""), textSchema(policy)]);
  const shown = { printedIn: "documents", standIn: "", mayStayEmpty: true } as const;
  return fallback("", { ...about, ...shown, kind: "text" as const, policy, schema, always: true as const });
}

/** One of several values. It is no name, so it is shown everywhere. */
export function choice<const Value extends string, const A extends About>(values: readonly Value[], about: A) {
  return { ...about, kind: "choice" as const, schema: z.enum(values), always: true as const };
}

/** Yes or no; `true` or `false` in answers.json. */
export function yesOrNo<const A extends About>(about: A) {
  return { ...about, kind: "yes-no" as const, schema: z.boolean(), always: true as const };
}

/** Rows of a table. */
export function rows<const A extends About & { readonly item: Exemplified }, const F extends RowsQuestion["fields"]>(
  about: A,
  fields: F,
) {
  const schema = z.array(z.strictObject(schemasOf(fields)));
  return { ...about, kind: "rows" as const, fields, schema, always: true as const };
}

/** Answers that belong together in answers.json. */
export function group<const A extends AboutGroup, const P extends Group["parts"]>(about: A, parts: P) {
  return { ...about, kind: "group" as const, parts, schema: z.strictObject(schemasOf(parts)), always: true as const };
}

interface WithSchema {
  readonly schema: z.ZodMiniType;
}
/** A spread of a type parameter would be its intersection with what is over it. */
type Over<Q extends WithSchema, Changes> = Omit<Q, keyof Changes> & Changes;
type Optional<Q extends WithSchema> = { readonly schema: z.ZodMiniOptional<Q["schema"]> };

/** May be missing, also from validated answers. */
export function optional<Q extends WithSchema>(question: Q): Over<Q, Optional<Q> & { readonly always: false }> {
  return { ...question, schema: z.optional(question.schema), always: false };
}

/** May be missing; `value` is written out then. */
export function fallback<const Value, Q extends WithSchema>(
  value: Value,
  question: Q,
): Over<Q, Optional<Q> & { readonly fallback: Value }> {
  return { ...question, schema: z.optional(question.schema), fallback: value };
}

/** May be missing; `value` counts then, and is left out of validated answers. */
export function usually<const Value extends string, Q extends WithSchema>(
  value: Value,
  question: Q,
): Over<Q, Optional<Q> & { readonly always: false; readonly usual: Value }> {
  return { ...question, schema: z.optional(question.schema), always: false, usual: value };
}

/** May be missing; the rules of `settle-answers.ts` write it out. */
export function settled<Q extends WithSchema>(question: Q): Over<Q, Optional<Q>> {
  return { ...question, schema: z.optional(question.schema) };
}

/** May be missing; the answer beside it is written out then. */
export function sameAs<const Key extends string, Q extends WithSchema>(
  key: Key,
  question: Q,
): Over<Q, Optional<Q> & { readonly sameAs: Key }> {
  return { ...question, schema: z.optional(question.schema), sameAs: key };
}

/** Text that its field policy accepts, stored as the policy normalises it. */
function textSchema(policy: FieldPolicy) {
  return z.pipe(
    z.string(),
    z.transform((input, context) => {
      const result = policy.normalise(input);
      if (result.ok) return result.value.value;
      const { code, values } = result.error;
      context.issues.push({ code: "custom", message: code, params: { code, values }, input });
      return z.NEVER;
    }),
  );
}

/** The schemas of a table's entries; the compiler cannot follow `Object.fromEntries`. */
export function schemasOf<Entries extends Readonly<Record<string, { readonly schema: z.ZodMiniType }>>>(
  entries: Entries,
): { -readonly [Key in keyof Entries]: Entries[Key]["schema"] } {
  return Object.fromEntries(Object.entries(entries).map(([key, { schema }]) => [key, schema])) as {
    -readonly [Key in keyof Entries]: Entries[Key]["schema"];
  };
}
