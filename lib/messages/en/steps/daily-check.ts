import { roles } from "../roles";
import { places, pages } from "../shared";

const result =
  "Its last result is 0, or 5 if something is not as planned. With 5, the Application log has event 5 of the source OwaIm, and the result file says what differs.";

export const dailyCheck = {
  title: "Check every day that everything is as planned",
  /** Instead, where the goal turns instant messaging off. */
  off: { title: "Check every day that instant messaging is still off" },
  why: "An update, a renewed certificate or a colleague may change what this change has set. A daily check finds it first. It only reads.",
  sources: [{ ...pages.schtasks, says: "The command line of a task has at most 261 characters." }],
  undo: "The task is not part of the change; delete it with schtasks.exe /Delete /TN 'OWA IM check' /F.",
  change: "run the Test scripts every day, if the task is wanted",
  rows: {
    dailyCheckTask: {
      where: `${places.eachMailboxServer}, Windows Server 2012 or later, in the folder of the unpacked bundle`,
      action:
        "Optional: register the daily check of this server as a task of SYSTEM. Only administrators may have write access to the folder, because SYSTEM runs what is in it.",
      expected: `The task OWA IM check. ${result} Drop that file on the page Checklist of the wizard, which offers the change that repairs it.`,
      ifDifferent:
        "Another result: see “Exit codes” in read-me-first.txt. If another plan follows this one, register its check: it replaces this one. schtasks.exe /Delete /TN 'OWA IM check' /F removes it.",
    },
    dailyCheckTask2008: {
      where: `${places.eachMailboxServer}, Windows Server 2008 R2, in the folder of the unpacked bundle`,
      action:
        "Optional: the same with schtasks.exe, because PowerShell on Windows Server 2008 R2 has no commands for tasks.",
      expected: "SUCCESS, and the task OWA IM check as in the row above.",
      ifDifferent:
        "If the path is too long, unpack the bundle into a folder with a shorter path, to which only administrators have write access.",
    },
    dailyCheckLync: {
      where:
        "One Front End Server, Windows Server 2012 or later, Windows PowerShell as administrator, in the folder of the unpacked bundle",
      who: roles.lync,
      action:
        "Optional: register the daily check of Lync. It asks for an account: a local administrator of this Front End Server who may read Lync (CsViewOnlyAdministrator) and log on as a batch job. Only administrators may have write access to the folder.",
      expected: `The task OWA IM check Lync. ${result}`,
      ifDifferent:
        "Another result: see “Exit codes” in read-me-first.txt. It takes the place of that of an earlier plan. schtasks.exe /Delete /TN 'OWA IM check Lync' /F removes it.",
    },
    dailyCheckLync2008: {
      where:
        "One Front End Server, Windows Server 2008 R2, Windows PowerShell as administrator, in the folder of the unpacked bundle",
      who: roles.lync,
      action:
        "Optional: the same with schtasks.exe, because PowerShell on Windows Server 2008 R2 has no commands for tasks. It asks for the name of the account and for its password.",
      expected: "SUCCESS, and the task OWA IM check Lync as in the row above.",
      ifDifferent:
        "If the path is too long, unpack the bundle into a folder with a shorter path, to which only administrators have write access.",
    },
    dailyCheckExchange: {
      where:
        "One computer with the Exchange management tools, Windows PowerShell as administrator, in the folder of the unpacked bundle",
      who: roles.exchange,
      action:
        "Optional: register the daily check of Exchange. It asks for an account: a local administrator of this computer who may read Exchange (View-Only Organization Management) and log on as a batch job. Only administrators may have write access to the folder.",
      expected: `The task OWA IM check Exchange. ${result}`,
      ifDifferent:
        "Another result: see “Exit codes” in read-me-first.txt. It takes the place of that of an earlier plan. schtasks.exe /Delete /TN 'OWA IM check Exchange' /F removes it.",
    },
  },
};
