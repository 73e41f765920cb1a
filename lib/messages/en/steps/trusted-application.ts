import { number } from "../locale";
import { places, pages, lyncCmdlet } from "../shared";

export const trustedApplication = {
  title: "Create the trusted application",
  why: "The pool alone opens nothing: an application with a name and a port ties it to Outlook Web App.",
  sources: [
    { ...pages.integrating, says: "Configure an application identity and a port for Outlook Web App." },
    {
      ...lyncCmdlet("New-CsTrustedApplication"),
      says: "Id and port are unique within the pool; the id is stored as urn:application:<id>.",
    },
  ],
  undo: "Remove each application that this plan created.",
  change: (id: string, port: number) => `create application ${id} on port ${number(port)}`,
  rows: {
    lyncApplicationShown: {
      where: places.lyncShell,
      action: "List the trusted applications of Outlook Web App.",
      ifDifferent: "Run lync/Set-LyncTrust.ps1 again and read its table.",
      expected: (port: number) => `One application for each planned pool, port ${number(port)}.`,
    },
  },
};
