import type { QuestionPath } from "@/lib/answers/questions/shapes";
import type { SectionId } from "@/lib/answers/section-ids";
import type { FactsFile } from "@/lib/facts/facts-schema";
import type { Stranger } from "@/lib/facts/other-organisation";

/** A facts file, with the name under which a person gave it. */
export interface NamedFacts {
  readonly name: string;
  readonly facts: FactsFile;
}

/** Where a value comes from, as it is shown beside it and kept with the draft. */
export interface Origin {
  /** Name of the file. */
  readonly file: string;
  readonly script: string;
  /** Name of the computer as Windows tells it. */
  readonly computer: string;
  /** UTC, `2026-11-23T22:15:30Z`. */
  readonly time: string;
}

/** A value that facts gave to a draft; it counts only as long as the draft still says the same. */
export interface Told extends Origin {
  readonly value: string;
}

/** By place in the draft: "lync-pool.poolFqdn", "mailbox-servers.mbx01.contoso.com.thumbprint". */
export type ToldPlaces = Readonly<Record<string, Told>>;

/** A value that the servers have for an answer, as a form holds it: a list has one entry a line. */
export interface Candidate {
  readonly value: string;
  readonly origin: Origin;
  /** Of a certificate: its subject name and its last day, by which people tell it from others. */
  readonly certificate?: { readonly commonName: string; readonly notAfter: string };
}

/** What the servers say to one question. Several candidates contradict each other, and a person chooses. */
export interface Offer {
  /** Place in the draft; see `ToldPlaces`. */
  readonly id: string;
  readonly path: QuestionPath;
  readonly section: SectionId;
  /** Of a Mailbox server: the row's whole name. */
  readonly row?: string;
  readonly candidates: readonly Candidate[];
}

/** An offer that waits for a person. */
export interface OpenOffer extends Offer {
  /** What the draft says and no server does; the empty text where it says nothing. */
  readonly present: string;
}

/** What facts could not say, with the names that belong to it. */
export interface Remark {
  readonly code:
    | "unread"
    | "no-certificate"
    | "whole-name-unknown"
    | "other-computer"
    | "unlisted-computer"
    | "other-organisation"
    | "policies-off"
    | "policies-unknown"
    | "no-database"
    | "unfit"
    | "unknown-build";
  readonly section: SectionId;
  readonly names: readonly string[];
  readonly origin: Origin;
  /** Of facts of another organisation. */
  readonly stranger?: Stranger;
}

/** Why a file was left out. */
export type Refusal =
  | { readonly code: "too-old" | "in-future"; readonly time: string }
  | { readonly code: "twice" }
  | { readonly code: "superseded"; readonly time: string }
  | ({ readonly code: "other-than-answers" } & Stranger)
  | { readonly code: "other-organisation"; readonly than: Origin }
  | { readonly code: "two-organisations"; readonly of: readonly [Origin, Origin] };
