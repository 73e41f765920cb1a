import { count, fileSize, number } from "./format";
import type { ScriptPartId, ScriptPurpose } from "@/lib/files/script-text";

/** Texts of the file browser. */
export const fileTexts = {
  title: "Every file of the bundle",
  lead: "What you read here is what you download, byte for byte.",
  tree: "Files of the bundle",
  choose: "File to read",
  topFolder: "At the top",
  names: {
    "read-me-first.txt": "Start here: order of the runs, exit codes, how to undo",
    "change-request.html": "The change request, for printing",
    "change-request.md": "The change request, for a ticket",
    "topology.svg": "The drawing: before and after the change",
    "checklist.html": "The checklist, for printing",
    "checklist.md": "The checklist, for a ticket",
    "checklist.csv": "The checklist, for a spreadsheet",
    "answers.json": "Your answers; they open again in this wizard",
    "share-link.txt": "The link to this plan",
    "OwaIm.psm1": "The library that every script calls; the same in every bundle of this version",
    "manifest.json": "What runs where, with the hash of each file",
    SHA256SUMS: "Hashes to check the files by",
  } as Readonly<Record<string, string>>,
  scriptKinds: {
    discover: "Collects facts; reads only, needs no plan",
    drive: "Runs the scripts on many Mailbox servers from one place",
    apply: "Makes the change; rehearse it with -WhatIf",
    verify: "Checks the result; reads only",
    undo: "Takes the change back",
  } satisfies Readonly<Record<ScriptPurpose, string>>,
  download: "Download",
  downloadNamed: (path: string) => `Download ${path}`,
  facts: (lines: number, bytes: number) => `${count(lines, { one: "# line", other: "# lines" })}, ${fileSize(bytes)}`,
  hash: "SHA-256",
  hashNamed: (path: string) => `the SHA-256 of ${path}`,
  wrap: "Wrap long lines",
  picture: (path: string) => `${path} as a picture`,
  parts: {
    help: "Help",
    parameters: "Parameters",
    plan: "Plan",
    steps: "Steps",
    main: "Main",
  } satisfies Readonly<Record<ScriptPartId, string>>,
  partLeads: {
    help: "what the script does, for Get-Help",
    parameters: "what you may tell it",
    plan: "every value of this change; nothing of yours is anywhere else",
    steps: "what is read, checked, changed and taken back",
    main: "checks the library, and calls it",
  } satisfies Readonly<Record<ScriptPartId, string>>,
  jumps: "Parts of this file",
  partLines: (from: number, to: number, lead: string) => `lines ${from} to ${to}${lead === "" ? "" : `: ${lead}`}`,
  changes: (blocks: number) =>
    `${count(blocks, { one: "# marked block changes", other: "# marked blocks change" })} something, after the one question and never with -WhatIf. Every other line reads, compares, records or refuses.`,
  changesNone: "No line changes anything: this script only reads.",
  changesThere: "Changes nothing here: it runs the other scripts of this folder on the servers, after one question.",
  nextChange: "Next change",
  changeMark: "changes",
  search: "Search",
  searchScope: "In all files",
  searchPrevious: "Previous",
  searchNext: "Next",
  searchPreviousNamed: "Previous match",
  searchNextNamed: "Next match",
  found: (at: number, here: number, all: number, files: number) =>
    all === 0
      ? "Not found."
      : `${at > 0 ? `${number(at)} of ${number(here)}` : number(here)} in this file, ${number(all)} in ${count(files, { one: "# file", other: "# files" })}.`,
  foundMost: (most: number) => `More than ${number(most)} matches.`,
  hits: (found: number) => `${number(found)} found`,
} as const;
