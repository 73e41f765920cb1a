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
  what: "This bundle is for the administrators of Lync and Exchange who run the change, and for those who approve it. It holds scripts, a change request, a checklist and a drawing (topology.svg), all made from the same answers. The same answers give the same bytes: anyone can make it again and compare.",
};

const before = {
  title: "Before you run anything",
  check: (expected: string) =>
    `Check every file: open Windows PowerShell in the folder of the unpacked bundle and paste the line under “Check of every file”. It compares each file with its line in SHA256SUMS and changes nothing. ${expected} For a single file: certutil -hashfile FILE SHA256. This shows damage; against forgery, the page “Verify a bundle” of the wizard makes the bundle again from its answers and compares.`,
  read: ({ path }: Library) =>
    `Read the scripts. Each is short: help, parameters, the values of this plan, its steps with Microsoft's commands, and a call of the library ${path}.`,
  review: ({ path, hash }: Library) =>
    `Review ${path} once: it has the same bytes in every bundle of this version. Its SHA-256 is ${hash}. Each script compares it too, and refuses other bytes (exit code 2).`,
  copy: "Copy the whole folder to each computer, since a script finds the library beside its own folder.",
  unblock:
    "Unblock the ZIP before you unpack it (Properties, Unblock), or sign the scripts with the code-signing certificate of your organisation. Signing changes the bytes, so SHA256SUMS covers the unsigned files.",
  policy: "Do not switch off the execution policy for a script, and do not run a script straight from a download.",
};

const order = {
  title: "Order of the runs",
  lead: (lastLine: string) =>
    `Commands are started from the folder of the unpacked bundle. Run each script that changes something with -WhatIf first. A script shows its checks, its table of changes and the next step, and ends with ${lastLine}.`,
  unattended: "Where nobody can answer the question, e.g. in a scheduled task, add -Force:",
  profile:
    "For the scripts of Exchange, the profile of the account then has to open the Exchange Management Shell: Exchange's bin\\RemoteExchange.ps1, and Connect-ExchangeServer -auto.",
  look: "Look (changes nothing)",
  change: "Change (first all of them with -WhatIf)",
  prove: "Prove (changes nothing)",
  lookAgain: "again: the servers may be discovered through the dial plans now",
};

const many = {
  title: "Many Mailbox servers from one place (instead of server by server)",
  lead: (servers: number) =>
    `The scripts of the ${number(servers)} Mailbox servers can be run from one computer through PowerShell remoting, as a local administrator of them. It looks at all servers first; one that refuses stops everything before a change. Then it changes one after the other, and stops at the first that does not end well; the same command goes on from there. -Server names some of them, -Force asks nothing.`,
};

const hook = {
  title: "Later renewals without a person",
  lead: "These two scripts are no part of this change. A program that renews certificates calls the first after each renewal; the second takes the last renewal back. To test the first, call it with -NewThumbprint, the thumbprint in use, and -WhatIf. Under “After the change” the checklist has the commands that keep them in a folder of their own, test them and register them with win-acme, simple-acme or Windows.",
};

/** The script contract's codes, in words for all scripts together. */
const exitCodes = {
  title: "Exit codes",
  0: "as desired: done, already there, or proven",
  1: "unexpected error; look into the log",
  2: "wrong shell, computer, rights, library or usage; nothing changed",
  3: "a check refused, or the undo did; nothing changed",
  4: "stopped part-way; the undo record is complete",
  5: "a value reads back differently, a check fails, or work is pending",
  6: "the undo is incomplete; run it again",
  10: "-WhatIf: there are changes to make or to take back",
  many: "Invoke-OnMailboxServers uses the same codes for all servers together: 0 all are done; 3 one refused or could not be reached, and nothing was changed anywhere; 4 it stopped at one server, and those before it are done.",
};

const records = {
  title: "Records",
  lead: "Logs, results, undo records, backups and transcripts go to this folder of the computer that runs the script (-LogDirectory names another one):",
  facts: "The Get scripts know no plan; their facts files go to:",
  computerName: "<computer name>",
};

const back = {
  title: "How to go back",
  lead: "Each Undo script puts back what its own plan changed on that computer, from the undo record, and only what still is as the change left it. Run them in this order, on the computers of the change:",
  undo: "Undo (with -WhatIf first)",
};

const limits = {
  title: "Limits",
  /** With the names of products that Microsoft supports no more. */
  generated: (pastSupport: readonly string[]) =>
    `These scripts are generated, and not executed in your environment: rehearse them in a lab.${pastSupport.length === 0 ? "" : ` ${areOutOfSupport(pastSupport)}.`}`,
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
