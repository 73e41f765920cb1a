import { number } from "./locale";

/** Damage inside a link; `detail` says what was seen. */
const changed = (detail: string) =>
  `This link was changed on its way (${detail}): copy it again from where it was made, or ask for the answers.json file.`;

/** Why a link was not opened, one sentence for each; none repeats text of the link. */
export const shareProblems = {
  empty:
    "This address holds no answers: a sign-in page or a mail filter may have cut off everything after the # sign, " +
    "so paste the whole link here, or open the answers.json file instead.",
  "not-ours":
    "This is not a link of the wizard: such a link holds /open# followed by 1. or 2. and a long code, " +
    "and a link that a mail filter has wrapped has to be opened once before it is copied.",
  /** An address of a page, where a link with answers was wanted. */
  "page-address":
    "This is not a link of the wizard with answers in it, only the address of a page: the link to send is made on the " +
    "page “What will happen” with “Share this plan”, and holds /open# and a long code.",
  "too-long":
    "This text is longer than 8,192 characters, and no link of the wizard is; open the answers.json file instead.",
  /** `arrived` counts its characters after the # sign. */
  "cut-off": ({ arrived }: { readonly arrived: number }) =>
    `The end of this link is missing, as happens when mail or chat breaks a long address (${number(arrived)} characters arrived ` +
    "after the # sign): copy the whole link, to its last character, or ask for the answers.json file.",
  "sign-rewritten": changed('the # sign was rewritten to "%23"'),
  "foreign-character": ({ codePoint, position }: { readonly codePoint: string; readonly position: number }) =>
    changed(`${codePoint} at character ${number(position)} belongs to no link`),
  "added-to": changed("something was added to its end"),
  "check-differs": changed("its check does not match"),
  "newer-version": "This link was made with a newer version of the wizard: open it there, or update this one.",
  hostile: "This link holds something other than answers, and no wizard made it; nothing was read from it.",
  "invalid-answers": "This link is undamaged, but the answers in it break the rules listed here.",
};
