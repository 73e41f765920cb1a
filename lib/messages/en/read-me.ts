import { number } from "./locale";
import { areOutOfSupport } from "./support";

/** What the library's line and the lines of the run say, beside the words. */
interface Library {
  readonly path: string;
  readonly hash: string;
}

const intro = {
  title: "READ ME FIRST",
  plan: (mark: string) => `Instant messaging in Outlook Web App, plan ${mark}`,
  planHash: (hash: string) => `Plan hash: ${hash}`,
  madeBy: (name: string, version: string) => `Made by: ${name} ${version}`,
  what: "This bundle is for the administrators who run the change, and for those who approve it. change-request.html is for the board, checklist.html for the people who run the change, topology.svg is the drawing. All of it is made from the same answers. The same answers give the same bytes: anyone can make it again and compare.",
};

const before = {
  title: "Before you run anything",
  check: (expected: string) =>
    `Check every file: open Windows PowerShell in the folder of the unpacked bundle and paste the line under “Check of every file”. It compares each file with its line in SHA256SUMS and changes nothing. ${expected} For a single file: certutil -hashfile FILE SHA256. This finds damage. To rule out forgery, use “Verify a bundle” in the wizard, which makes the bundle again from its answers and compares.`,
  read: ({ path }: Library) =>
    `Read the scripts. Each has help, parameters, the values of this plan, its steps with Microsoft’s commands, and a call to the library ${path}.`,
  review: ({ path, hash }: Library) =>
    `Review ${path} once: it has the same bytes in every bundle of this version. Its SHA-256 is ${hash}. Each script compares it too, and refuses other bytes (exit code 2).`,
  copy: "Copy the whole folder to each computer, because a script finds the library next to its own folder.",
  unblock:
    "Unblock the ZIP (Properties, Unblock), then unpack it. If the execution policy refuses the scripts even then, sign them with the code-signing certificate of the organisation. Signing changes the bytes, and SHA256SUMS covers the unsigned files: check them first.",
  policy: "Do not switch off the execution policy for a script, and do not run a script straight from a download.",
};

const order = {
  title: "Order of the runs",
  lead: (lastLine: string) =>
    `Run every command in the folder of the unpacked bundle. Rehearse each script that changes something with -WhatIf first. A script shows its checks, its table of changes and the next step, and ends with ${lastLine}.`,
  unattended: "Each script asks once before it changes anything. In a scheduled task, add -Force:",
  profile:
    "For scripts of the Exchange Management Shell, the profile of the account must then open the Exchange Management Shell: Exchange’s bin\\RemoteExchange.ps1, and Connect-ExchangeServer -auto.",
  /** Where the servers that talk to Lync are Client Access servers. */
  clientAccessFolder:
    "The folder mailbox-server has the scripts of the servers that talk to Lync. In this plan these are Client Access servers.",
  look: "Check (changes nothing)",
  change: "Change (first all of them with -WhatIf)",
  prove: "Prove (changes nothing)",
  lookAgain: "again: the servers may be discovered through the dial plans now",
  byHand: "By hand",
  signIn: "Sign in to Outlook Web App as the test user, and check",
  proveSignedIn: "Prove, after someone has signed in to Outlook Web App (changes nothing)",
};

const many = {
  title: "Many Mailbox servers from one computer (instead of server by server)",
  lead: (servers: number) =>
    `One computer can run the scripts of the ${number(servers)} Mailbox servers through PowerShell remoting, as a local administrator of them. Invoke-OnMailboxServers checks all servers first; if one refuses, nothing is changed anywhere. Then it changes one server after the other and stops at the first failure; the same command continues from there. -Server limits the run to the servers you name; -Force skips the question.`,
};

const hook = {
  title: "Later renewals without a person",
  lead: "These two scripts are not part of this change. A program that renews certificates calls the first after each renewal; the second undoes the last renewal. To test the first, call it with -NewThumbprint, the thumbprint in use, and -WhatIf. An appendix of the checklist has the commands that keep them in a folder of their own, test them and register them with win-acme, simple-acme or Windows.",
};

/** The script contract's codes, in words for all scripts together. */
const exitCodes = {
  title: "Exit codes",
  0: "as planned: done, already so, or proven",
  1: "unexpected error; read the log",
  2: "wrong shell, computer, rights, library or usage; nothing changed",
  3: "a check or the undo refused; nothing changed",
  4: "stopped part-way; the undo record is complete",
  5: "a value reads back differently, a check fails, or work is pending",
  6: "the undo is incomplete; run it again",
  10: "-WhatIf: there are changes to make or to undo",
  many: "Invoke-OnMailboxServers uses the same codes for all servers together: 0 all are done; 3 one refused or could not be reached, and nothing was changed anywhere; 4 it stopped at one server, and those before it are done.",
};

const records = {
  title: "Records",
  lead: "Logs, results, undo records, backups and transcripts go to this folder of the computer that runs the script (-LogDirectory names another one):",
  facts: "The Get scripts do not depend on a plan; their facts files go to:",
  computerName: "<computer name>",
};

const back = {
  title: "How to undo",
  lead: "Each Undo script restores what its own plan changed on that computer, from the undo record, and only values that nobody has changed since. Run them in this order, on the computers of the change:",
  undo: "Undo (with -WhatIf first)",
};

const limits = {
  title: "Limits",
  /** With the names of products that Microsoft no longer supports. */
  generated: (pastSupport: readonly string[]) =>
    `These scripts are generated and have not run in the real environment: rehearse them in a lab.${pastSupport.length === 0 ? "" : ` ${areOutOfSupport(pastSupport)}.`}`,
  update:
    "A Cumulative Update of Exchange replaces web.config: run mailbox-server\\Set-OwaImConfig.ps1 again after each one.",
};

/** read-me-first.txt. */
export const readMe = {
  intro,
  before,
  check: { title: "Check of every file" },
  order,
  many,
  hook,
  exitCodes,
  records,
  back,
  limits,
};
