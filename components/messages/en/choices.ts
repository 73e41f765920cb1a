import type { ExchangeVersion, Goal, LyncVersion } from "@/lib/answers/types";
import { endAnnounced } from "@/lib/messages/en/support";
import type { ChoiceText } from "../choice-text";

const override = "Stored as setting overrides: one for each server, or one for the forest.";
const overrideOff = "Directories and policies are changed; setting overrides stay as they are.";

/** The answers to choose from: goals and versions. */
export const choiceTexts = {
  endAnnounced,
  endTitle: (exchange: string) => `Microsoft will remove this from ${exchange}`,
  goal: {
    integrate: {
      label: "Bring presence and chat to Outlook Web App",
      hint: "Users see who is available and chat in the browser. If it worked before, choose one of the next three: they change less.",
    },
    reapply: {
      label: "Repair instant messaging after a Cumulative Update",
      hint: "An update of Exchange 2013 replaced web.config. This change writes the two settings again where they were lost.",
    },
    "renew-certificate": {
      label: "Replace the certificate",
      hint: "It expires or was renewed. Install the new one first; this change gives each Mailbox server its thumbprint.",
    },
    "repair-duplicate": {
      label: "Remove duplicate trust",
      hint: "Someone created trust for servers that Lync had discovered. The script refuses servers that still need trust.",
    },
    "turn-off": {
      label: "Turn instant messaging off",
      hint: "Users no longer see presence and chat in Outlook Web App. Lync stays as it is.",
    },
  } satisfies Readonly<Record<Goal, ChoiceText>>,
  exchange: {
    "2013": {
      label: "Exchange Server 2013",
      hint: "Stored in web.config, on each server with the Mailbox role.",
      hintOff: "Directories and policies are changed; web.config stays as it is.",
    },
    "2010": {
      label: "Exchange Server 2010, Service Pack 1 or later",
      hint: "Stored on the virtual directory of each Client Access server.",
      whenChosen:
        "Install the Web Service Provider and UCMA 2.0 there first: the scripts check them, and install nothing. Exchange 2010 has no unified contact store, no archiving of messages in Exchange and no high-resolution photos.",
      hintOff: "Directories and policies are changed.",
    },
    "2016": { label: "Exchange Server 2016", hint: override, hintOff: overrideOff },
    "2019": { label: "Exchange Server 2019", hint: override, hintOff: overrideOff },
    se: { label: "Exchange Server Subscription Edition (SE)", hint: override, hintOff: overrideOff },
  } satisfies Readonly<Record<ExchangeVersion, ChoiceText>>,
  lync: {
    "lync-2013": { label: "Lync Server 2013" },
    "skype-2015": { label: "Skype for Business Server 2015" },
    "skype-2019": { label: "Skype for Business Server 2019" },
    "skype-se": { label: "Skype for Business Server Subscription Edition (SE)" },
  } satisfies Readonly<Record<LyncVersion, Pick<ChoiceText, "label">>>,
} as const;
