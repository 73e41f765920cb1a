import { pages, onServer } from "../shared";

export const restartAppPool = {
  title: "Restart the Outlook on the web application pool",
  why: "Outlook on the web reads its setting override when it starts. It is restarted once on each Mailbox server, after the server knows the override.",
  sources: [{ ...pages.overrides, says: "Restart-WebAppPool MSExchangeOWAAppPool on each server after the refresh." }],
  undo: "Restart the application pool.",
  skip: (subject: string) => `${subject} changes no setting override, so nothing is restarted.`,
  object: (server: string) => onServer("MSExchangeOWAAppPool", server),
  change: "restart MSExchangeOWAAppPool, once for this plan",
  /** Instead, where the plan replaces a certificate. */
  renewedAgain: "Note when the new certificates expire, and that the next renewal needs a plan of its own.",
  rows: {
    pageAfterRestart: {
      where: "A browser",
      action: "Open /owa/healthcheck.htm of that server over HTTPS, then sign in to Outlook on the web.",
      actionForAll: "Open /owa/healthcheck.htm of each server over HTTPS, then sign in to Outlook on the web.",
      expected: "The page shows 200 OK and the name of the server; after the sign-in a mailbox opens.",
      ifDifferent:
        "Wait two minutes and try again. If it fails again, undo the override with exchange/Undo-OwaImOverride.ps1, then run mailbox-server/Undo-OwaImConfig.ps1 there.",
    },
    renewedLater: {
      where: "The procedure for certificates",
      action: "Note that a renewed certificate needs a plan of its own: the goal “Replace the certificate”.",
      expected: "The procedure has the note.",
      ifDifferent:
        "Write the note before the change is closed: without it instant messaging stops when the old certificate goes. There is no script for a program that renews certificates: it would need rights in Exchange.",
    },
  },
};
