import { roles } from "../roles";
import { places, pages, nothingChanged, checkOnly } from "../shared";

export const userReadiness = {
  title: "Check a test user",
  /** Instead, where duplicates are removed: no step of the servers asks for a sign-in then. */
  repair: {
    title: "Sign in and check",
    why: "Only a person who signs in to Outlook Web App proves that presence and instant messages work again.",
  },
  /** Instead, where the goal turns instant messaging off. */
  off: {
    title: "Sign in and check",
    why: "Only a person who signs in to Outlook Web App sees that presence and instant messages are gone.",
    sources: [
      { ...pages.integrating, says: "A presence icon next to the user’s name shows that instant messaging works." },
    ],
  },
  why: "Instant messaging works only for a user who has a mailbox on Exchange 2013, is enabled for Lync and has one SIP address.",
  sources: [
    {
      ...pages.integrating,
      says: "The user has a mailbox on Exchange 2013, is enabled for Lync Server 2013 and has a valid SIP proxy address.",
    },
  ],
  undo: nothingChanged,
  anyUser: "a test user",
  change: checkOnly,
  rows: {
    testUserLync: {
      where: "Lync Server Management Shell",
      who: roles.lyncReader,
      action: "Find the test user in Lync, and the test mailboxes on the other Mailbox servers.",
      expected: "Enabled True, and a SipAddress; the same for the owner of each test mailbox.",
      ifDifferent:
        "Choose a user who is enabled for Lync. A mailbox proves only the server that it is on: where a server has no test mailbox, create one there and enable its user for Lync.",
    },
    testUserExchange: {
      where: places.exchangeShell,
      who: roles.exchangeReader,
      action: "Find the test user in Exchange, and the test mailboxes on the other Mailbox servers.",
      expected:
        "The name of the mailbox’s server; one address that starts with sip:, equal to the SipAddress in Lync, and no second one; OWAEnabled True; a planned policy or none.",
      ifDifferent: "Correct the SIP address, or add the policy of this user to the plan.",
    },
    /** Where no policy is planned. */
    testUserExchangeOnly: {
      where: places.exchangeShell,
      who: roles.exchangeReader,
      action: "Find the test user in Exchange, and the test mailboxes on the other Mailbox servers.",
      expected:
        "The name of the mailbox’s server; one address that starts with sip:, equal to the SipAddress in Lync, and no second one; OWAEnabled True.",
      ifDifferent: "Correct the SIP address, or choose another test user.",
    },
    testUserWithoutPresence: {
      where: "A browser, Outlook Web App",
      who: roles.testUser,
      action: "Sign in as the test user, and keep a picture of the page.",
      expected: "No presence icon beside the name in the upper right-hand corner, and no chat.",
      ifDifferent:
        "Sign out everywhere, and sign in again: a session that began before the change keeps what it had. Still there: run exchange/Test-OwaMessaging.ps1, and check the policy of this user.",
    },
    testUserSignsIn: {
      where: "A browser, Outlook Web App",
      who: roles.testUser,
      action: "Sign in as the test user; then, for each other server, with the test mailbox on it.",
      expected:
        "A presence icon beside the name in the upper right-hand corner; a message to another Lync user arrives.",
      ifDifferent:
        "Sign out, wait until the row about event 14495 holds, and sign in again. If it fails again, see “If something looks different”.",
    },
  },
};
