import { places, pages, exchangeCmdlet } from "../shared";

const everyDirectory = {
  ...exchangeCmdlet("Get-OwaVirtualDirectory"),
  says: "An empty identity returns every directory; back-end ones are shown only on request.",
};

export const owaVirtualDirectory = {
  title: "Set instant messaging on the OWA virtual directories",
  /** Instead, where the result is only checked. */
  checked: {
    title: "Check whether instant messaging is on in the OWA virtual directories",
    why: "The front-end directory decides whether Outlook Web App offers instant messaging at all. This change only reads it.",
  },
  /** Instead, where the goal turns instant messaging off. */
  off: {
    title: "Turn instant messaging off on the OWA virtual directories",
    sources: [
      {
        ...pages.integrating,
        says: "Instant messaging is a setting of the front-end virtual directories and of the mailbox policies.",
      },
      everyDirectory,
    ],
  },
  why: "The front-end directory decides whether Outlook Web App offers instant messaging at all. Only the named servers change: in Microsoft’s article the command names no server and changes the whole organisation.",
  sources: [
    {
      ...pages.integrating,
      says: "Enable instant messaging on the front-end virtual directories only; the type is None by default.",
    },
    everyDirectory,
  ],
  undo: "Restore the recorded values of each directory.",
  skip: (subject: string) => `${subject} leaves the virtual directories as they are.`,
  change: {
    on: "set InstantMessagingEnabled to True and InstantMessagingType to Ocs",
    checked: "check only: InstantMessagingEnabled is True, InstantMessagingType is Ocs",
    off: "set InstantMessagingEnabled to False",
  },
  shown: {
    on: "InstantMessagingEnabled True and InstantMessagingType Ocs for owa (Default Web Site), below the name of each server.",
    off: "InstantMessagingEnabled False for owa (Default Web Site), below the name of each server.",
  },
  rows: {
    owaDirectoryShown: {
      where: places.exchangeShell,
      action: "Read the settings of the directories.",
      ifDifferent: "Run exchange/Test-OwaMessaging.ps1 and follow what it names.",
    },
  },
};
