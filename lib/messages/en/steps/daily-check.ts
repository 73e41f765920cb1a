import { places, pages } from "../shared";

export const dailyCheck = {
  title: "Check every day that everything is as planned",
  why: "An update replaces web.config, a certificate is renewed, somebody changes a setting: a check that runs every day finds it before the users do. It reads and changes nothing.",
  sources: [
    { title: "Exchange 2013 Cumulative Updates", says: "Customised web.config files are replaced by an update." },
    { ...pages.schtasks, says: "The command line of a task has at most 261 characters." },
  ],
  undo: "The task is no part of the change; delete it with schtasks.exe /Delete /TN 'OWA IM check' /F.",
  change: "run Test-OwaImConfig.ps1 every day, if the task is wanted",
  rows: {
    dailyCheckTask: {
      where: `${places.eachMailboxServer}, Windows Server 2012 or later, in the folder of the unpacked bundle`,
      action:
        "If the daily check is wanted: register it as a task of SYSTEM. The folder has to be one that only administrators may write to, since SYSTEM runs what is in it.",
      expected:
        "The task OWA IM check. Its last result is 0, or 5 when something is not as planned; then the Application log has event 5 of the source OwaIm, and the result file says what.",
      ifDifferent:
        "Another result: see “Exit codes” in read-me-first.txt. When another plan follows this one, register its check: it takes the place of this one. schtasks.exe /Delete /TN 'OWA IM check' /F removes it. Test scripts of other places run in the same way, under an account with the rights of their shells instead of SYSTEM.",
    },
    dailyCheckTask2008: {
      where: `${places.eachMailboxServer}, Windows Server 2008 R2, in the folder of the unpacked bundle`,
      action: "The same there, where PowerShell has no commands for tasks.",
      expected: "SUCCESS, and the task OWA IM check as in the row above.",
      ifDifferent:
        "If the path is too long, unpack the bundle into a shorter one that only administrators may write to.",
    },
  },
};
