import type { Problem } from "@/lib/errors/problem";

/** What can be wrong with a link; stable, for pages, tests and programs. */
export type ShareProblemCode =
  "empty" | "not-ours" | "too-long" | "cut-off" | "changed" | "newer-version" | "hostile" | "invalid-answers";

/** Why a link was not opened. */
export interface ShareProblem {
  readonly code: ShareProblemCode;
  /** One sentence for people; it never repeats text of the link. */
  readonly message: string;
  /** What is wrong with the answers inside; empty unless the code is `invalid-answers`. */
  readonly problems: readonly Problem[];
}

const messages: Readonly<Record<Exclude<ShareProblemCode, "changed" | "cut-off">, string>> = {
  empty:
    "This address holds no answers: a sign-in page or a mail filter may have cut off everything after the # sign, " +
    "so paste the whole link here, or open the answers.json file instead.",
  "not-ours":
    "This is not a link of the wizard: such a link holds /open# followed by 1. and a long code, " +
    "and a link that a mail filter has wrapped has to be opened once before it is copied.",
  "too-long":
    "This text is longer than 8,192 characters, and no link of the wizard is; open the answers.json file instead.",
  "newer-version": "This link was made with a newer version of the wizard: open it there, or update this one.",
  hostile: "This link holds something other than answers, and no wizard made it; nothing was read from it.",
  "invalid-answers": "This link is undamaged, but the answers in it break the rules listed here.",
};

/** A problem with its standing sentence. */
export function shareProblem(code: keyof typeof messages, problems: readonly Problem[] = []): ShareProblem {
  return { code, message: messages[code], problems };
}

/** A link without its end; `arrived` counts its characters after the # sign. */
export function cutOffLink(arrived: number): ShareProblem {
  const message =
    `The end of this link is missing, as happens when mail or chat breaks a long address (${arrived} characters arrived ` +
    "after the # sign): copy the whole link, to its last character, or ask for the answers.json file.";
  return { code: "cut-off", message, problems: [] };
}

/** An address of a page, where a link with answers was wanted. */
export function pageAddress(): ShareProblem {
  const message =
    "This is not a link of the wizard with answers in it, only the address of a page: the link to send is made on the " +
    "page “What will happen” with “Share this plan”, and holds /open# and a long code.";
  return { code: "not-ours", message, problems: [] };
}

/** Damage inside the link; `detail` is a clause that says what was seen, by code point and position. */
export function changedLink(detail: string): ShareProblem {
  const message = `This link was changed on its way (${detail}): copy it again from where it was made, or ask for the answers.json file.`;
  return { code: "changed", message, problems: [] };
}
