/** What is the same in both notices: only what someone entered, or what the plan does. */
interface Facts {
  /** When, in words; undefined where nobody entered a start. */
  readonly window: string | undefined;
  /** Whether Outlook Web App restarts. */
  readonly restarts: boolean;
  /** Whether voice mail restarts. */
  readonly voiceMail: boolean;
  readonly reference: string;
  readonly requestedBy: string;
}

/** What a goal changes for users. */
interface GoalNotice {
  readonly subject: string;
  readonly after: string;
  /** The change in one sentence for the service desk, without what is inside. */
  readonly does: string;
  /** What the service desk says to someone who calls afterwards. */
  readonly answer: string;
}

const missing =
  "Presence or instant messages are missing: ask the user to sign out and sign in again. If they are still missing, note the user, the time and what the screen says, and pass it on.";

const goals = {
  integrate: {
    subject: "Presence and instant messages in Outlook Web App",
    after:
      "Afterwards you see in Outlook Web App who is available, and you can send instant messages there. Sign out and sign in again to see this.",
    does: "After this change, Outlook Web App shows presence and instant messages.",
    answer: missing,
  },
  reapply: {
    subject: "Presence and instant messages in Outlook Web App: repair",
    after:
      "Afterwards presence and instant messages work in Outlook Web App again. Sign out and sign in again to see this.",
    does: "After this change, Outlook Web App shows presence and instant messages again.",
    answer: missing,
  },
  "renew-certificate": {
    subject: "Outlook Web App restarts",
    after: "Afterwards nothing has changed for you.",
    does: "Outlook Web App restarts and works as before.",
    answer: missing,
  },
  "repair-duplicate": {
    subject: "Presence and instant messages in Outlook Web App: repair",
    after:
      "Afterwards presence and instant messages work in Outlook Web App again. Sign out and sign in again to see this.",
    does: "After this change, Outlook Web App shows presence and instant messages again.",
    answer: missing,
  },
  "turn-off": {
    subject: "Outlook Web App without presence and instant messages",
    after: "Afterwards Outlook Web App has no presence and no instant messages. Nothing else in it changes.",
    does: "After this change, Outlook Web App shows no presence and no instant messages.",
    answer: "Presence and instant messages are missing in Outlook Web App: that is what this change does.",
  },
} satisfies Readonly<Record<string, GoalNotice>>;

const when = (window: string | undefined) => `When: ${window ?? "the time is still to be agreed."}`;
const change = (reference: string) => (reference === "" ? [] : [`Change: ${reference}`]);

function users({ subject, after }: GoalNotice, { window, restarts, voiceMail, reference }: Facts): string {
  const during = restarts
    ? "Outlook Web App restarts on one server after the other. Before that, save messages you are writing as drafts. If the page stops answering, wait a minute and sign in again."
    : "You can keep working in Outlook Web App during the change.";
  const calls = voiceMail
    ? ["Voice mail restarts too: a call that is in progress there is dropped. Call again a few minutes later."]
    : [];
  const told = [during, ...calls].join(" ");
  return [`Subject: ${subject}`, "", when(window), ...change(reference), "", told, "", after].join("\n");
}

function serviceDesk(
  { subject, after, does, answer }: GoalNotice,
  { window, restarts, voiceMail, reference, requestedBy }: Facts,
): string {
  const breaks =
    "- Outlook Web App stops answering during the change: it restarts on one server after the other. Ask the user to wait a minute and sign in again.";
  const dropped =
    "- A call to voice mail was dropped, or voice mail does not answer: it restarts during the change. Ask the user to call again a few minutes later.";
  return [
    `Subject: Service desk: ${subject}`,
    "",
    when(window),
    ...change(reference),
    ...(requestedBy === "" ? [] : [`Requested by: ${requestedBy}`]),
    "",
    does,
    "",
    "What callers may say, and what to answer:",
    ...(restarts ? [breaks] : []),
    ...(voiceMail ? [dropped] : []),
    `- ${answer}`,
    "",
    `What users are told: ${after}`,
  ].join("\n");
}

/** Messages about a change, ready to be sent. */
export const notices = {
  lead: "Ready to be copied into a message. They contain only what the answers and the plan say.",
  titles: { users: "For users", serviceDesk: "For the service desk" },
  goals,
  users,
  serviceDesk,
};
