import { number } from "./locale";
import { shells } from "./shells";

/** Where a run happens; several servers are named by their number, since the row lists them. */
const where = {
  frontEnd: (shell: string, pool: string) => `${shell} on one Front End Server of ${pool}`,
  frontEndConsole: (shell: string, pool: string) =>
    `${shell} on one Front End Server of ${pool}, at its console or over Remote Desktop`,
  forExample: (shell: string, server: string) => `${shell}, for example on ${server}`,
  on: (shell: string, server: string) => `${shell} on ${server}`,
  onEach: (shell: string, servers: number) => `${shell} on each of ${number(servers)} Mailbox servers`,
  orFromOnePlace: (place: string, command: string) => `${place}; or all from one computer: ${command}`,
};

const discover = {
  action: (script: string) => `Run ${script}. It only reads.`,
  expected: (lines: string) =>
    `${lines}. To compare it with the answers, drop the facts file on the page Checklist of the wizard.`,
  ifDifferent: "Exit code 2: wrong shell, computer, rights or library. Put right what the message names; run it again.",
};

/** The second look at Lync: dial plans may have made it discover servers. Two cases: trust is made for some, or for none. */
const lookAgain = {
  action: (script: string) =>
    `Run ${script} again, now that the servers are in the dial plans, and drop the new file on the page Checklist of the wizard.`,
  withTrust: {
    expected: (lines: string) =>
      `${lines}. An event 44024 newer than the dial plans is there, and neither it nor a later event shows a planned trusted pool as discovered.`,
    ifDifferent:
      "Discovered: do not run lync/Set-LyncTrust.ps1 for it. In the wizard set “Lync has discovered it” to Yes for this server, make the bundle again, and have it approved again. No newer event: stop here. A restart of the Front End Server services writes it; that is a change of its own, and this one continues in a later window.",
  },
  withoutTrust: {
    expected: (lines: string) =>
      `${lines}. An event newer than the dial plans shows the planned servers as discovered, and there is no trusted application pool of the same name.`,
    ifDifferent:
      "No newer event: stop here. A restart of the Front End Server services writes it; that is a change of its own, and this one continues in a later window. Still not discovered: compare the name in the certificate. A trusted application pool that names a server is a duplicate: the wizard makes a plan that removes it.",
  },
};

const rehearse = {
  action: (script: string) =>
    `Rehearse ${script}. It makes every check, shows what it would change, and changes nothing.`,
  expected: (lines: string, already: string) => `${lines}. If everything is already as planned: ${already}.`,
  ifDifferent:
    "Exit code 2: wrong shell, computer, rights or library. Exit code 3: a check refused. Put right what the message names, and rehearse again.",
};

const apply = {
  action: (script: string) =>
    `Run ${script} and compare its table with the rehearsal. Answer Yes only if both are the same, otherwise No.`,
  oneByOne: (script: string) =>
    `Server by server: run ${script} on one server and compare its table with the rehearsal. Answer Yes only if both are the same, otherwise No. Wait for its last line. Do what is below on that server before you start the next one.`,
  expected: (lines: string) => `${lines}.`,
  ifDifferent:
    "Exit codes 2 and 3: nothing changed; fix what the message names and run it again. Exit codes 4 and 5: run it once more; if it fails again, undo.",
};

const verify = {
  action: (script: string) => `Run ${script}. It only reads.`,
  expected: (lines: string) => `${lines}.`,
  ifDifferent: (lines: string) =>
    `${lines}: each warning above names a check; find it under “If something looks different”.`,
};

const rehearseUndo = {
  action: (script: string) => `Rehearse ${script}. It shows what it would restore, and changes nothing.`,
  expected: (lines: string, nothingLeft: string, doneBefore: string) =>
    `${lines}. If there is nothing left to undo: ${nothingLeft}. If it was undone before: ${doneBefore}.`,
  ifDifferent:
    "Exit code 2: wrong shell, computer, rights or library. Exit code 3: no record of this plan here, or someone has changed the setting since. The message shows the values: agree with that person what stays.",
};

const undo = {
  action: (script: string) =>
    `Run ${script} and compare its table with the rehearsal. Answer Yes only if both are the same, otherwise No.`,
  expected: (lines: string, nothingLeft: string, doneBefore: string) =>
    `${lines}. If there is nothing left to undo: ${nothingLeft}. If it was undone before: ${doneBefore}.`,
  ifDifferent:
    "Exit code 3: no record of this plan here, or someone has changed the setting since. The message shows the values: agree with that person what stays. Exit codes 5 and 6: run it again.",
};

/** Many servers from one place instead of server by server. */
const driver = {
  where: (shell: string, servers: number) =>
    `${shell}, on any computer that reaches the ${number(servers)} Mailbox servers`,
  who: "A local administrator of all of them, through PowerShell remoting (on by default since Windows Server 2012)",
  action: (servers: number) =>
    `${servers === 2 ? "Both" : `All ${number(servers)}`} Mailbox servers from one computer: run this command and compare its table with the rehearsal. Answer Yes only if both are the same, otherwise No. It checks all servers before it changes the first.`,
  expected: (table: string, lines: string) => `${table}, ${lines}, and each application pool is back.`,
  ifDifferent:
    "Exit code 3: one server could not be reached or refused, and nothing changed anywhere. Put right what the message names, or run it for the others with -Server. Exit code 4: it stopped at that server; those before it are done. Put right what the message names; the same command continues. Without remoting, do B instead: server by server.",
};

/** The rows of the scripts: what is done, what a person sees, and what else may be seen. */
export const runs = {
  elevatedExchange: "Exchange Management Shell (run as administrator)",
  shells,
  where,
  roleSeparator: "; ",
  rows: { discover, lookAgain, rehearse, apply, verify, rehearseUndo, undo, driver },
};
