import type { ScriptPartId } from "@/lib/render/powershell/script-parts";

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
    "manifest.json": "What runs where, with the hash of each file",
    SHA256SUMS: "Hashes to check the files by",
  } as Readonly<Record<string, string>>,
  scriptKinds: {
    Get: "Collects facts; reads only",
    Set: "Makes the change; rehearse it with -WhatIf",
    Test: "Checks the result; reads only",
    Undo: "Takes the change back",
  } as Readonly<Record<string, string>>,
  download: "Download",
  downloadNamed: (path: string) => `Download ${path}`,
  facts: (lines: number, size: string) => `${lines.toLocaleString("en-GB")} lines, ${size}`,
  hash: "SHA-256",
  hashNamed: (path: string) => `the SHA-256 of ${path}`,
  wrap: "Wrap long lines",
  picture: (path: string) => `${path} as a picture`,
  parts: {
    help: "Help",
    parameters: "Parameters",
    plan: "Plan",
    steps: "Steps",
    machinery: "Machinery",
    main: "Main",
  } satisfies Readonly<Record<ScriptPartId, string>>,
  partLeads: {
    help: "what the script does, for Get-Help",
    parameters: "what you may tell it",
    plan: "every value of this change; nothing of yours stands anywhere else",
    steps: "what is read, what is changed, how it is taken back",
    machinery: "checks, record, log and undo",
    main: "a few lines that call the machinery",
  } satisfies Readonly<Record<ScriptPartId, string>>,
  jumps: "Parts of this script",
  lines: (from: number, to: number) => `lines ${from} to ${to}`,
  folded: (lines: number, scripts: number) =>
    `${lines.toLocaleString("en-GB")} lines that are the same in all ${scripts} scripts, byte for byte: reviewed once.`,
  unfold: "Show the machinery",
  fold: "Fold the machinery",
  changes: (count: number) =>
    count === 1
      ? "1 marked line changes something; every other line reads, compares, records or refuses."
      : `${count} marked lines change something; every other line reads, compares, records or refuses.`,
  changesNone: "No line changes anything: this script only reads.",
  nextChange: "Next change",
  changeMark: "changes",
  search: "Search",
  searchScope: "In all files",
  searchPrevious: "Previous",
  searchNext: "Next",
  searchPreviousNamed: "Previous place",
  searchNextNamed: "Next place",
  found: (at: number, here: number, all: number, files: number) =>
    all === 0
      ? "Found nowhere."
      : `${at > 0 ? `${at} of ${here}` : here} in this file, ${all} in ${files === 1 ? "1 file" : `${files} files`}.`,
  foundMost: (most: number) => `More than ${most.toLocaleString("en-GB")} places.`,
  hits: (count: number) => `${count} found`,
} as const;
