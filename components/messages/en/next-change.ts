import { count, list } from "./format";
import { useless } from "@/lib/messages/en/dropped";
import type { NoStart } from "@/lib/next-change/start-from";
import type { Finding } from "@/lib/next-change/suggest";
import type { Goal } from "@/lib/answers/types";

const nothingToDo = (why: string) => `Not with this version of Exchange: ${why}.`;

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
      hint: "The same Outlook Web App directories and mailbox policies. Trust and the other settings stay.",
    },
  } satisfies Readonly<Record<Goal, { readonly label: string; readonly hint: string }>>,
  pool: {
    copy: "Copy this plan for the other pool",
    hint: "A plan has one pool. The copy keeps every answer but the pool, its site, the servers, the test user and the change reference.",
    name: (of: string) => `Other pool, after ${of}`,
  },
  impossible: {
    "no-mailbox-servers": "Not from this plan: it names no Mailbox servers. Start from the plan that set them up.",
    "no-client-access-servers":
      "Not from this plan: it names no Client Access servers. Start from the plan that turned instant messaging on.",
    settingsStay: nothingToDo(useless.settingsStay),
    neverDiscovered: nothingToDo(useless.neverDiscovered),
  } satisfies Readonly<Record<NoStart, string>>,
  suggestions: {
    title: (changes: number) =>
      count(changes, { one: "A change that fits what was found", other: "Changes that fit what was found" }),
    lead: "If it worked on these servers before, this mends it. Nothing is changed by starting a draft.",
    findings: {
      "settings-lost": (keys: readonly string[]) => `web.config lacks ${list(keys)}`,
      "certificate-missing": () => "the certificate that web.config names is not on the server any more",
      "certificate-ended": () => "the certificate that web.config names has expired",
      "certificate-ends": () => "the certificate that web.config names expires within 30 days",
      duplicate: () => "Lync discovers this name, and a trusted application pool has it as well",
      "certificate-refused": () => "the certificate that it was to be given cannot be used there",
      drifted: () => "it is no longer as the plan left it",
    } satisfies Readonly<Record<Finding, (keys: readonly string[]) => string>>,
    obstacles: "It cannot be mended as it is:",
    leftOut: (servers: readonly string[]) => `Left out, because this was not found there: ${list(servers)}.`,
    start: (label: string) => `Start this change: ${label}`,
  },
  /** How the new draft is called; `after` is what the earlier one is called, or its fingerprint. */
  names: {
    integrate: (after: string) => `Again after ${after}`,
    reapply: (after: string) => `Settings again after ${after}`,
    "renew-certificate": (after: string) => `New certificate after ${after}`,
    "repair-duplicate": (after: string) => `Trust removed after ${after}`,
    "turn-off": (after: string) => `Turned off after ${after}`,
  } satisfies Readonly<Record<Goal, (after: string) => string>>,
} as const;
