import { pages, places, lyncCmdlet } from "../shared";

export const duplicateApplication = {
  title: "Remove the trusted application of the duplicate",
  why: "Lync discovers these servers by itself, and somebody trusted them by hand as well. The two entries break instant messaging. The application goes first, so that the log shows what was removed.",
  sources: [
    {
      ...pages.integrating,
      says: "For a server that Lync discovers, remove the trusted application and the trusted application pool.",
    },
    {
      ...lyncCmdlet("New-CsTrustedApplication"),
      says: "-EnableTcp and -LegacyApplicationName are given when it is made; Set-CsTrustedApplication changes the port only.",
    },
  ],
  undo: "Make each application again as it was recorded: identity, port, protocol and legacy name.",
  change: (id: string) => `remove application ${id}, if it is there`,
  rows: {
    duplicateApplications: {
      where: places.lyncShell,
      action: "List the trusted applications.",
      expected: "The trusted pools that name the planned servers hold the planned application and no other.",
      ifDifferent:
        "Another name for Outlook Web App: answer it and make the bundle again. Another application: ask its owner first; the script refuses to take it along.",
    },
    noDuplicateApplication: {
      where: places.lyncShell,
      action: "List the trusted application.",
      expected: "No line that names a server of this plan.",
      ifDifferent: "Run lync/Set-LyncTrust.ps1 again and read its table.",
    },
  },
};
