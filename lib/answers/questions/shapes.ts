import type * as z from "zod/mini";
import type { SectionId } from "../section-ids";
import type { table } from "./table";

type Table = typeof table;

/** One type with the members of all, so that messages of the compiler show it whole. */
type Whole<T> = { [Key in keyof T]: T[Key] };

/** The answer as it is in validated answers. */
type Settled<Entry> = Entry extends { readonly kind: "group"; readonly parts: infer Parts }
  ? SettledEntries<Parts>
  : Entry extends { readonly kind: "rows"; readonly fields: infer Fields }
    ? readonly SettledEntries<Fields>[]
    : Entry extends { readonly kind: "list" }
      ? readonly string[]
      : Entry extends { readonly schema: infer Schema }
        ? Exclude<z.output<Schema>, undefined>
        : never;

type SettledEntries<Entries> = Whole<
  {
    readonly [Key in keyof Entries as Entries[Key] extends { readonly always: true } ? Key : never]: Settled<
      Entries[Key]
    >;
  } & {
    readonly [Key in keyof Entries as Entries[Key] extends { readonly always: false } ? Key : never]?: Settled<
      Entries[Key]
    >;
  }
>;

/** Validated answers, defaults written out. */
export type SettledAnswers = Whole<{ readonly schema: 1 } & SettledEntries<Table>>;

/** A choice between yes and no as a form holds it; absent until it is made. */
export type YesNo = "yes" | "no";

/** An answer as a form holds it: what is typed is text, also numbers and lists, which have one entry a line. */
type Typed<Entry> = Entry extends { readonly kind: "yes-no" }
  ? YesNo
  : Entry extends { readonly kind: "choice"; readonly schema: infer Schema }
    ? Exclude<z.output<Schema>, undefined>
    : Entry extends { readonly kind: "rows"; readonly fields: infer Fields }
      ? readonly Whole<{ readonly [Key in keyof Fields]?: Typed<Fields[Key]> }>[]
      : string;

type EntryOf<Entry> = Entry extends { readonly kind: "group"; readonly parts: infer Parts }
  ? Parts[keyof Parts]
  : Entry;
type Placed = EntryOf<Table[keyof Table]>;

/** The form values of one section, as they are typed. */
type TypedSection<Id extends SectionId> = Whole<{
  readonly [Entry in Placed as Entry extends { readonly at: `${Id}.${infer Key}` } ? Key : never]?: Typed<Entry>;
}>;

/** Form values of all sections. */
export type TypedSections = { readonly [Id in SectionId]?: TypedSection<Id> };

type PathsIn<Key extends string, Entry> = Entry extends { readonly kind: "group"; readonly parts: infer Parts }
  ? `${Key}.${keyof Parts & string}`
  : Entry extends { readonly kind: "rows"; readonly fields: infer Fields }
    ? Key | `${Key}[].${keyof Fields & string}`
    : Key;

/** Path of a question in answers.json, rows as `[]`: "mailboxServers[].thumbprint". */
export type QuestionPath = { [Key in keyof Table & string]: PathsIn<Key, Table[Key]> }[keyof Table & string];
