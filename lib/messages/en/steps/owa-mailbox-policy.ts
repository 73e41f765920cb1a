import { roles } from "../roles";
import { places, pages } from "../shared";

const policyWins = {
  ...pages.policies,
  says: "A policy that is applied to a mailbox overrides the settings of the virtual directory.",
};

export const owaMailboxPolicy = {
  title: "Set instant messaging in the mailbox policies",
  /** Instead, where the result is only checked. */
  checked: {
    title: "Check whether instant messaging is on in the mailbox policies",
    why: "A policy on a mailbox overrides the virtual directory, so both must say the same. This change only reads it.",
  },
  /** Instead, where the goal turns instant messaging off. */
  off: {
    title: "Turn instant messaging off in the mailbox policies",
    sources: [
      {
        ...pages.integrating,
        says: "Instant messaging is a setting of the front-end virtual directories and of the mailbox policies.",
      },
      policyWins,
    ],
  },
  why: "A policy on a mailbox overrides the virtual directory, so both must say the same.",
  sources: [
    { ...pages.integrating, says: "Configure instant messaging on the appropriate mailbox policies." },
    policyWins,
  ],
  undo: "Restore the recorded values of each policy.",
  skip: (subject: string) => `${subject} leaves the mailbox policies as they are.`,
  everyPolicy: "every mailbox policy there is at run time",
  change: {
    on: "set InstantMessagingEnabled to True and InstantMessagingType to Ocs",
    checked: "check only: InstantMessagingEnabled is True, InstantMessagingType is Ocs",
    off: "set InstantMessagingEnabled to False",
  },
  shown: {
    on: "InstantMessagingEnabled True and InstantMessagingType Ocs for the planned policies.",
    off: "InstantMessagingEnabled False for the planned policies.",
  },
  rows: {
    unusedTrust: {
      where: places.lyncShell,
      who: roles.lyncReader,
      action:
        "List the trusted applications that are left, and note those of Outlook Web App: removing trust that nothing uses is a change of its own.",
      expected: "Each trusted application with its port. This change leaves all of them in place.",
      ifDifferent: "An error: check the shell and the rights of the account, and run the command again.",
    },
    mailboxPolicyShown: {
      where: places.exchangeShell,
      action: "Read the settings of the policies.",
      ifDifferent: "Run exchange/Test-OwaMessaging.ps1 and follow what it names.",
    },
  },
};
