import { roles } from "../roles";
import { places, pages } from "../shared";

const result =
  "Its last result is 0, or 5 when something is not as planned; then the Application log has event 5 of the source OwaIm, and the result file says what.";

export const dailyCheck = {
  title: "Check every day that everything is as planned",
  /** Instead, where the goal turns instant messaging off. */
  off: { title: "Check every day that instant messaging is still off" },
  why: "An update, a renewed certificate or a colleague may change what this change has set. A check that runs every day finds it first. It reads and changes nothing.",
  sources: [{ ...pages.schtasks, says: "The command line of a task has at most 261 characters." }],
  undo: "The task is no part of the change; delete it with schtasks.exe /Delete /TN 'OWA IM check' /F.",
  change: "run the Test scripts every day, if the task is wanted",
  rows: {
    dailyCheckTask: {
      where: `${places.eachMailboxServer}, Windows Server 2012 or later, in the folder of the unpacked bundle`,
      action:
        "If the daily check is wanted: register it as a task of SYSTEM. The folder has to be one that only administrators may write to, since SYSTEM runs what is in it.",
      expected: `The task OWA IM check. ${result} Dropped on the checklist page, that file offers the change that mends it.`,
      ifDifferent:
        "Another result: see “Exit codes” in read-me-first.txt. When another plan follows this one, register its check: it takes the place of this one. schtasks.exe /Delete /TN 'OWA IM check' /F removes it.",
    },
    dailyCheckTask2008: {
      where: `${places.eachMailboxServer}, Windows Server 2008 R2, in the folder of the unpacked bundle`,
      action: "The same there, where PowerShell has no commands for tasks.",
      expected: "SUCCESS, and the task OWA IM check as in the row above.",
      ifDifferent:
        "If the path is too long, unpack the bundle into a shorter one that only administrators may write to.",
    },
    dailyCheckLync: {
      where:
        "One Front End, Windows Server 2012 or later, Windows PowerShell as administrator, in the folder of the unpacked bundle",
      who: roles.lync,
      action:
        "If the daily check is wanted: register that of Lync. It asks for an account: a local administrator of this Front End who may read Lync (CsViewOnlyAdministrator) and log on as a batch job. The folder has to be one that only administrators may write to.",
      expected: `The task OWA IM check Lync. ${result}`,
      ifDifferent:
        "Another result: see “Exit codes” in read-me-first.txt. It takes the place of that of an earlier plan. schtasks.exe /Delete /TN 'OWA IM check Lync' /F removes it.",
    },
    dailyCheckLync2008: {
      where:
        "One Front End, Windows Server 2008 R2, Windows PowerShell as administrator, in the folder of the unpacked bundle",
      who: roles.lync,
      action:
        "The same there, where PowerShell has no commands for tasks. It asks for the name of the account and for its password.",
      expected: "SUCCESS, and the task OWA IM check Lync as in the row above.",
      ifDifferent:
        "If the path is too long, unpack the bundle into a shorter one that only administrators may write to.",
    },
    dailyCheckExchange: {
      where:
        "One computer with the Exchange management tools, Windows PowerShell as administrator, in the folder of the unpacked bundle",
      who: roles.exchange,
      action:
        "If the daily check is wanted: register that of Exchange. It asks for an account: a local administrator of this computer who may read Exchange (View-Only Organization Management) and log on as a batch job. The folder has to be one that only administrators may write to.",
      expected: `The task OWA IM check Exchange. ${result}`,
      ifDifferent:
        "Another result: see “Exit codes” in read-me-first.txt. It takes the place of that of an earlier plan. schtasks.exe /Delete /TN 'OWA IM check Exchange' /F removes it.",
    },
  },
};
