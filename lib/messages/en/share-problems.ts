import { number } from "./locale";

/** Damage inside a link; `detail` says what was seen. */
const changed = (detail: string) =>
  `${detail} Copy the link again from where it was made, or ask for the answers.json file.`;

/** Why a link was not opened, one sentence for each; none repeats text of the link. */
export const shareProblems = {
  empty:
    "This address contains no answers. A sign-in page or a mail filter may have cut off everything after the # sign: " +
    "paste the whole link here, or open the answers.json file instead.",
  "not-ours":
    "A share link contains /open# and a long code. If a mail filter wrapped it, open it once, and copy the address that " +
    "it leads to.",
  /** An address of a page, where a link with answers was wanted. */
  "page-address":
    "It is the address of a page. Make the link with “Share this plan” on the page “What will " +
    "happen”; it contains /open# and a long code.",
  "too-long": "It has more than 8,192 characters. Open the answers.json file instead.",
  /** `arrived` counts its characters after the # sign. */
  "cut-off": ({ arrived }: { readonly arrived: number }) =>
    `Mail and chat programs break long addresses: ${number(arrived)} characters arrived after the # sign. Copy the whole ` +
    "link, to its last character, or ask for the answers.json file.",
  "sign-rewritten": changed("The # sign was rewritten to “%23”."),
  "foreign-character": ({ codePoint, position }: { readonly codePoint: string; readonly position: number }) =>
    changed(`${codePoint} at character ${number(position)} does not belong in a link.`),
  "added-to": changed("Something was added to its end."),
  "check-differs": changed("Its check does not match."),
  "newer-version": "This version of the wizard cannot read it. Open it where it was made, or update this one.",
  hostile: "It contains something other than answers, so the wizard did not make it. Nothing was read from it.",
  "invalid-answers": "The link itself is undamaged. Each answer is named here, with its rule.",
};
