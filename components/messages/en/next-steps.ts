import { count } from "./format";

/** What happens with the zip after it was downloaded; loaded with the plan. */
export const nextStepsTexts = {
  title: "What happens next",
  board: {
    title: "The board decides",
    text: (fingerprint: string) =>
      `Send the zip, or change-request.html alone, and tell the board the plan ${fingerprint} by another way, so that both know they have the same. Until the board agrees, run nothing that changes.`,
  },
  check: {
    title: "Check the files where they run",
    text: "Unpack the zip there, open PowerShell in the folder, and run the one line from read-me-first.txt. It compares every file with SHA256SUMS and ends with “OK”.",
    copy: "the line that checks the files",
  },
  rehearse: {
    title: "Rehearse",
    text: "Start each script with -WhatIf, in this order. It makes every check, shows what it would change, and changes nothing: exit code 10 means that there is work to do, 0 that there is none.",
  },
  apply: {
    title: "Change, in the agreed window",
    text: "The same scripts in the same order, without -WhatIf. Each shows what differs, asks once, and writes its undo record before the change.",
  },
  prove: {
    title: "Prove it",
    text: (scripts: number) =>
      `${count(scripts, { one: "One Test script reads what is set and says whether it holds.", other: "# Test scripts read what is set and say whether it holds." })} Drop the result files on the checklist: it ticks what they prove.`,
    tick: "Open the checklist",
    read: "See the checklist",
  },
  back: {
    title: "If it has to go back",
    text: "The Undo scripts put back what the undo records say, in reverse order. The checklist lists them.",
  },
  where: (shell: string, server: string, others: number) =>
    others === 0
      ? `${shell}, on ${server}`
      : `${shell}, on ${count(others, { one: `${server} and # server more`, other: `${server} and # servers more` })}`,
} as const;
