import { count } from "./format";

/** What happens with the zip after it was downloaded; loaded with the plan. */
export const nextStepsTexts = {
  title: "What happens next",
  board: {
    title: "The board decides",
    text: (fingerprint: string) =>
      `Send the zip or change-request.html. Read the plan hash ${fingerprint} to the board by telephone, so that both have the same plan. Until it is approved, run only scripts that change nothing: Get, Test, and Set with -WhatIf.`,
  },
  check: {
    title: "Check the files where they run",
    text: "Unpack the zip there, open PowerShell in the folder, and run the one line from read-me-first.txt. It compares every file with SHA256SUMS and ends with “OK”.",
    copy: "Copy the command",
    copyWhat: "the command that checks the files",
  },
  rehearse: {
    title: "Rehearse",
    text: "Start each script with -WhatIf, in this order. It makes every check, shows what it would change, and changes nothing. Exit code 10: changes to make; 0: nothing to change.",
  },
  apply: {
    title: "Change, in the agreed window",
    text: "The same scripts in the same order, without -WhatIf. Each shows what differs, asks once, and writes its undo record before the change.",
  },
  prove: {
    title: "Prove it",
    text: (scripts: number) =>
      `${count(scripts, { one: "One Test script checks every setting and changes nothing.", other: "# Test scripts check every setting and change nothing." })} Drop the result files on the checklist: it offers to tick what they prove.`,
    tick: "Open the checklist",
    read: "See the checklist",
  },
  back: {
    title: "If you must undo it",
    text: "The Undo scripts restore the recorded values. The checklist lists them in their order.",
  },
  where: (shell: string, server: string, others: number) =>
    others === 0
      ? `${shell}, on ${server}`
      : `${shell}, on ${count(others, { one: `${server} and # more server`, other: `${server} and # more servers` })}`,
} as const;
