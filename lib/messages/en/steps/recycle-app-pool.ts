import { pages, onServer } from "../shared";

export const recycleAppPool = {
  title: "Recycle the Outlook Web App application pool",
  why: "Outlook Web App reads web.config when it starts. It is recycled once on each server whose file changed, and only there.",
  sources: [{ ...pages.integrating, says: "Recycle MSExchangeOWAAppPool with appcmd after web.config was updated." }],
  undo: "Recycle the application pool.",
  skip: (subject: string) => `${subject} changes no web.config, so nothing is recycled.`,
  object: (server: string) => onServer("MSExchangeOWAAppPool", server),
  change: "recycle MSExchangeOWAAppPool, if web.config changed",
  rows: {
    pageAfterRecycle: {
      where: "A browser",
      action: "Open /owa/healthcheck.htm of that Mailbox server over HTTPS, then sign in to Outlook Web App.",
      actionForAll: "Open /owa/healthcheck.htm of each Mailbox server over HTTPS, then sign in to Outlook Web App.",
      expected: "The page shows 200 OK and the name of the server; after the sign-in a mailbox opens.",
      ifDifferent:
        "Wait two minutes and try again. If that fails, run mailbox-server/Undo-OwaImConfig.ps1 there and stop.",
    },
    /** Instead, where not every Mailbox server is known to have the Client Access role too: only that role shows the page. */
    mailboxAfterRecycle: {
      where: "A browser",
      action: (through: string) => `Sign in to Outlook Web App${through} with a mailbox on that Mailbox server.`,
      actionForAll: (through: string) => `Sign in to Outlook Web App${through} with a mailbox on each Mailbox server.`,
      /** Behind "Outlook Web App": the server that users reach. */
      through: (clientAccessServer: string) => ` through ${clientAccessServer}`,
      expected: "The mailbox opens.",
      ifDifferent:
        "Wait two minutes and try again. If that fails, run mailbox-server/Undo-OwaImConfig.ps1 there and stop.",
    },
  },
};
