import { count, row } from "./format";
import { noText } from "@/lib/messages/en/no-text";

/** Texts of the page that verifies a bundle. */
export const verifyTexts = {
  title: "Verify a bundle",
  lead: "Check that nobody changed a bundle. The page makes it again from the answers in it, and compares every byte.",
  label: "Bundle or script",
  hint: "Choose the file owa-im-*.zip, one script of your current draft, or the library OwaIm.psm1. You can also drop it anywhere on this page. It is read here and sent nowhere.",
  reading: "The file is being read and compared.",
  refusedTitle: "It was not verified",
  failed: "This file could not be read. Choose it again.",
  noText,
  tooLarge: "This file is larger than 5 MB. No bundle for 200 servers is.",
  notABundle: "This archive is not a bundle of the wizard: it must contain answers.json, manifest.json and SHA256SUMS.",
  answersRefused: "The answers in this bundle make no plan, so there is nothing to compare it with.",
  unchangedTitle: "Unchanged",
  unchanged: (files: number) =>
    count(files, { other: "All # files are, byte for byte, what this wizard makes from the answers in the bundle." }),
  changedTitle: "Changed: do not run it",
  whatToDo:
    "Make the bundle again from the plan, or ask the sender for it. Keep this file for whoever finds out what happened to it.",
  changed: (files: number) =>
    count(files, {
      one: "# file differs from what this wizard makes from these answers.",
      other: "# files differ from what this wizard makes from these answers.",
    }),
  libraryDiffers: (path: string) =>
    `${path} is the library that every script calls, the same in every bundle of one version. Each script compares its SHA-256 and does not run with a different one.`,
  otherVersionTitle: "Made by another version",
  otherVersion: (theirs: string, ours: string) =>
    `It names version ${theirs} of the wizard and this is version ${ours}, so differences may be harmless. Verify it with version ${theirs}.`,
  sumsFit: "Every file matches SHA256SUMS: nothing was damaged. That does not prove who made the bundle.",
  sumsBroken: (paths: readonly string[]) => `These files do not match SHA256SUMS: ${row(paths)}.`,
  fingerprint: "Plan hash",
  fingerprintHint: "Compare it with the approved change request.",
  hashWhole: "The whole hash",
  fromLink: "answers.json was changed afterwards; these answers come from share-link.txt in the bundle.",
  sameAsDraft: "These are the answers of your current draft.",
  otherThanDraft: "These are not the answers of your current draft.",
  answersTitle: "The answers it was made from",
  answersOpen: "Show the answers",
  filesTitle: "Files that differ",
  linesTitle: "Lines that differ",
  kinds: { changed: "changed", missing: "missing", added: "added" },
  missing: "The wizard makes this file, and the bundle does not contain it.",
  added: "The wizard makes no such file. Do not run it.",
  notText: "The file contains something other than text, so its lines cannot be shown.",
  legend: "Minus: the line as the wizard makes it. Plus: the line in the file.",
  differenceOf: (path: string) => `Changed lines of ${path}`,
  scriptSameTitle: "Byte for byte the same",
  scriptSame: (path: string) => `This file is ${path} of the bundle of your current draft.`,
  scriptChangedTitle: "Changed: do not run it",
  scriptChanged: (path: string) => `This file is not ${path} of your current draft: some lines differ.`,
  librarySame: (path: string) =>
    `This file is ${path}, the library of this version of the wizard: every script of every plan calls these bytes.`,
  libraryChanged: (path: string) =>
    `This file is not ${path} of this version of the wizard: some lines differ. No script made here runs with it.`,
  scriptUnknown:
    "No file of your current bundle has this name. Choose a whole bundle, or a script with the name it came with.",
  scriptNoDraft:
    "A single file is compared with the bundle of your current draft, and the draft is not complete. Open the answers first, or choose the whole bundle.",
  toCompare: "Compare two plans",
  toChecklist: "Go to the checklist",
} as const;
