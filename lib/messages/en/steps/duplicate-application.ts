import { pages, places, lyncCmdlet } from "../shared";

export const duplicateApplication = {
  title: "Remove the trusted application of the duplicate",
  why: "Lync has discovered these servers, and someone created trust for them as well. The two entries break instant messaging. The application is removed first, so that the log shows what was removed.",
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
  undo: "Create each application again as recorded: identity, port, protocol and legacy name.",
  change: (id: string) => `remove application ${id}, if it is there`,
  rows: {
    duplicateApplications: {
      where: places.lyncShell,
      action: "List the trusted applications.",
      expected:
        "The trusted application pools that name the planned servers have the planned application and no other.",
      ifDifferent:
        "Outlook Web App under a different ID: enter that ID and make the bundle again. A different application: ask its owner first; the script refuses to remove it too.",
    },
    noDuplicateApplication: {
      where: places.lyncShell,
      action: "List the trusted applications of Outlook Web App.",
      expected: "No line that names a server of this plan.",
      ifDifferent: "Run lync/Set-LyncTrust.ps1 again and read its table.",
    },
  },
};
