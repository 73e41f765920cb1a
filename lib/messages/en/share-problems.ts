import { number } from "./locale";

/** Damage inside a link; `detail` says what was seen. */
const changed = (detail: string) =>
  `This link was changed on its way (${detail}): copy it again from where it was made, or ask for the answers.json file.`;

/** Why a link was not opened, one sentence for each; none repeats text of the link. */
export const shareProblems = {
  empty:
    "This address contains no answers. A sign-in page or a mail filter may have cut off everything after the # sign: " +
    "paste the whole link here, or open the answers.json file instead.",
  "not-ours":
    "This is not a share link: those contain /open# and a long code. If a mail filter wrapped it, open it once, " +
    "and copy the address that it leads to.",
  /** An address of a page, where a link with answers was wanted. */
  "page-address":
    "This is the address of a page, not a share link. Make the link with “Share this plan” on the page “What will " +
    "happen”; it contains /open# and a long code.",
  "too-long": "This text has more than 8,192 characters, which no share link has. Open the answers.json file instead.",
  /** `arrived` counts its characters after the # sign. */
  "cut-off": ({ arrived }: { readonly arrived: number }) =>
    `The end of this link is missing; mail and chat programs break long addresses. ${number(arrived)} characters arrived ` +
    "after the # sign. Copy the whole link, to its last character, or ask for the answers.json file.",
  "sign-rewritten": changed("the # sign was rewritten to “%23”"),
  "foreign-character": ({ codePoint, position }: { readonly codePoint: string; readonly position: number }) =>
    changed(`${codePoint} at character ${number(position)} does not belong in a link`),
  "added-to": changed("something was added to its end"),
  "check-differs": changed("its check does not match"),
  "newer-version": "This link was made with a newer version of the wizard: open it there, or update this one.",
  hostile: "This link contains something other than answers, so the wizard did not make it. Nothing was read from it.",
  "invalid-answers": "This link is undamaged, but the answers in it break the rules listed here.",
};
