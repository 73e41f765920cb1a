import { roles } from "../roles";
import { places, pages, nothingChanged, checkOnly } from "../shared";

export const signIn = {
  title: "Sign in and check",
  why: "Only a person who signs in to Outlook Web App proves that presence and instant messages work.",
  sources: [
    {
      ...pages.integrating,
      says: "A presence icon next to the user’s name means success; event 112 of MSExchange OWA is written after the first sign-in.",
    },
    { ...pages.healthSet, says: "OwaIMInitializationFailedMonitor names eight failures." },
  ],
  undo: nothingChanged,
  change: checkOnly,
  rows: {
    presenceIcon: {
      where: "A browser, Outlook Web App",
      action: "Sign in as the test user; then, for each other changed server, with the test mailbox on it.",
      expected:
        "A presence icon beside the name in the upper right-hand corner; a message to another Lync user arrives.",
      ifDifferent:
        "No IM options at all: check type, policy and SIP address. “Instant messaging isn’t available”: check trust, certificate name and web.config. Some users only: run mailbox-server/Test-OwaImConfig.ps1 where their mailboxes are.",
    },
    event112: {
      where: places.eachMailboxServer,
      who: roles.serverReader,
      action:
        "After someone has signed in, check which events Outlook Web App wrote about instant messaging, and when.",
      expected:
        "The newest is an event 112, and it is newer than the change and the last restart of the application pool; an older one proves nothing.",
      ifDifferent:
        "Another number says what failed: see “Events of MSExchange OWA”. No event at all: check the folder Logging\\OWA\\InstantMessaging of the Exchange installation; without it the integration failed, unless LyncIMSyncLogEnabled is false in web.config.",
    },
    healthSet: {
      where: places.exchangeShell,
      who: roles.exchangeReader,
      action: "Check the health set of each Mailbox server.",
      expected: "AlertValue Healthy below the name of each server.",
      ifDifferent:
        "Remove the cause that the alert names, one of eight: registry value, DLL, server name, thumbprint, certificate missing, expired, not yet valid, or without private key.",
    },
  },
};
