import type * as z from "zod/mini";
import type { FieldPolicy } from "../fields/field-policy";
import type { SectionId } from "../section-ids";

/** Where the form keeps an answer: the section and the key in it, "lync-pool.poolFqdn". */
export type Place = `${SectionId}.${string}`;

/** The people with the shell in which an answer is looked up. */
export type Team = "lync" | "exchange";

/** A look-up of the pages; each has its words in `components/messages/how-to`. */
export type LookUp =
  | "exchangeVersion"
  | "lyncVersion"
  | "poolFqdn"
  | "siteId"
  | "application"
  | "placement"
  | "sipNameDialPlan"
  | "dialPlans"
  | "clientAccess"
  | "mailboxServers"
  | "thumbprint"
  | "policies";

/** Another answer, as the form holds it, that brings a question up. */
export interface Condition {
  readonly path: string;
  readonly is?: readonly string[];
  readonly isNot?: readonly string[];
}

/** An example of an answer as it would be in answers.json. How answers are called is in the catalogue, by their paths. */
export interface Exemplified {
  readonly example: string;
}

/** What is known about a question, whatever its answer is. */
export interface About extends Exemplified {
  /** Undefined for a field of a row: the whole list has one place. */
  readonly at?: Place;
  /** Who can tell when the reader cannot; undefined where only the reader knows. */
  readonly knownBy?: Team;
  readonly lookUp?: LookUp;
  readonly askedIf?: Condition;
  readonly mayStayEmpty?: boolean;
  /** Of a field of a row: the review shows the value without its label. */
  readonly speaksForItself?: boolean;
  /** Of a field of a row: the field beside it that takes its place. */
  readonly replacedBy?: string;
}

/**
 * What is shown instead of a typed value where names are not shown: a text, a text for each row from 1, or, with the start of a
 * name, a placeholder that is the same wherever the same name is. A number is no name and stays.
 */
export type StandIn =
  string | ((row: number) => string) | { readonly computer: string } | { readonly certificate: string };

/** What is known about a value that a person types. */
export interface AboutNumber extends About {
  /** A value in scripts is traced from its answer to each line; one in documents never reaches a script. */
  readonly printedIn: "scripts" | "documents";
  /** Read letter by letter: a host name, a hash, a path. */
  readonly exact?: boolean;
}

/** What is known about a text that a person types. */
export interface AboutText extends AboutNumber {
  readonly standIn: StandIn;
}

/** What is known about a list of texts, and how what is typed or pasted is cut into entries. */
export interface AboutList extends AboutText {
  readonly item: Exemplified;
  readonly split: (text: string) => readonly string[];
}

/** How an answer looks in answers.json, and what the rules write out. */
export interface Answered {
  readonly schema: z.ZodMiniType;
  /** Whether validated answers always hold it, in every group or row that is there. */
  readonly always: boolean;
  /** What is written out when nothing was said. */
  readonly fallback?: unknown;
  /** What counts when nothing was said, and is left out when it was: plans from before the question keep their hash. */
  readonly usual?: string;
  /** The answer beside it that is written out when nothing was said; only another value is an answer of its own. */
  readonly sameAs?: string;
  /** The answer beside it that `settle-answers.ts` writes out where a goal asks this one and nothing was said. */
  readonly settledAs?: string;
}

export type TextQuestion = Answered & AboutText & { readonly kind: "text"; readonly policy: FieldPolicy };
export type NumberQuestion = Answered & AboutNumber & { readonly kind: "number"; readonly policy: FieldPolicy };
export type ListQuestion = Answered & AboutList & { readonly kind: "list"; readonly policy: FieldPolicy };
export type ChoiceQuestion = Answered & About & { readonly kind: "choice" | "yes-no" };
/** A question with one value. */
export type SingleQuestion = TextQuestion | NumberQuestion | ChoiceQuestion;
/** A table in which each row has the same questions. */
export type RowsQuestion = Answered &
  About & {
    readonly kind: "rows";
    readonly item: Exemplified;
    readonly fields: Readonly<Record<string, SingleQuestion>>;
  };

export type Question = SingleQuestion | ListQuestion | RowsQuestion;

/** What is known about answers that belong together; they may be asked in several sections. */
export interface AboutGroup extends Exemplified {
  /** Where what is wrong with the whole group is mended. */
  readonly section: SectionId;
}

/** Answers that belong together in answers.json. */
export type Group = Answered &
  AboutGroup & { readonly kind: "group"; readonly parts: Readonly<Record<string, SingleQuestion | ListQuestion>> };
