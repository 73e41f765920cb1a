import type { NoStart } from "@/lib/next-change/start-from";
import type { Goal } from "@/lib/answers/types";

/** Texts about the change that follows an earlier one. */
export const nextChangeTexts = {
  title: "Start another change from this",
  lead: "It becomes a draft of its own, with every answer it needs filled in. This one stays as it is.",
  /** In the list of drafts, where the name of the draft is beside it. */
  short: "Another change from this",
  of: (name: string) => `Another change from this: ${name}`,
  choices: {
    integrate: { label: "The same once more", hint: "Every answer is kept, for you to change." },
    reapply: {
      label: "Write the settings again",
      hint: "An update replaced web.config. The same values go to the same servers.",
    },
    "renew-certificate": {
      label: "Renew the certificate",
      hint: "These certificates become the old ones. You give the new thumbprints.",
    },
    "repair-duplicate": {
      label: "Remove trust that broke it",
      hint: "Lync discovers a server, and a trusted application pool names it as well. You say for which servers.",
    },
    "turn-off": {
      label: "Turn instant messaging off",
      hint: "The same Outlook Web App directories and mailbox policies. Trust and web.config stay.",
    },
  } satisfies Readonly<Record<Goal, { readonly label: string; readonly hint: string }>>,
  impossible: {
    "no-mailbox-servers": "Not from this plan: it names no Mailbox servers. Start from the plan that set them up.",
    "no-client-access-servers":
      "Not from this plan: it names no Client Access servers. Start from the plan that turned instant messaging on.",
  } satisfies Readonly<Record<NoStart, string>>,
  /** How the new draft is called; `after` is what the earlier one is called, or its fingerprint. */
  names: {
    integrate: (after: string) => `Again after ${after}`,
    reapply: (after: string) => `Settings again after ${after}`,
    "renew-certificate": (after: string) => `New certificate after ${after}`,
    "repair-duplicate": (after: string) => `Trust removed after ${after}`,
    "turn-off": (after: string) => `Turned off after ${after}`,
  } satisfies Readonly<Record<Goal, (after: string) => string>>,
} as const;
