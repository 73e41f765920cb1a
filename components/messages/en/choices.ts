import type { ExchangeVersion, Goal, LyncVersion } from "@/lib/answers/types";
import type { ChoiceText } from "../choice-text";

const override = "Settings are made as setting overrides, one for each server.";
const overrideOff = "Directories and policies are changed; setting overrides stay as they are.";

/** The answers to choose from: goals and versions. */
export const choiceTexts = {
  goal: {
    integrate: {
      label: "Bring presence and chat to Outlook Web App",
      hint: "Users see who is available and send instant messages in the browser. Not where it worked before: one of the next three mends it with fewer changes.",
    },
    reapply: {
      label: "Repair it after a Cumulative Update",
      hint: "It worked until an update of Exchange 2013 replaced web.config: the two settings are written again on the servers that lost them. Not for a renewed certificate, and not for other versions, whose settings an update leaves as they are.",
    },
    "renew-certificate": {
      label: "Replace the certificate",
      hint: "The old one expires, or was renewed and presence is gone: each Mailbox server is told the new thumbprint. The new certificate has to be installed on the servers first.",
    },
    "repair-duplicate": {
      label: "Remove trust that broke it",
      hint: "It stopped when a trusted application pool was made for servers that Lync finds by itself. A server that Lync does not find is refused: without its trust, its users would lose instant messaging.",
    },
    "turn-off": {
      label: "Turn instant messaging off",
      hint: "Users no longer see presence and chat in Outlook Web App. Lync stays as it is.",
    },
  } satisfies Readonly<Record<Goal, ChoiceText>>,
  exchange: {
    "2013": {
      label: "Exchange Server 2013",
      hint: "Settings are written into web.config, on each server with the Mailbox role.",
      hintOff: "Directories and policies are changed; web.config stays as it is.",
    },
    "2010": {
      label: "Exchange Server 2010, Service Pack 1 or later",
      hint: "Settings are made on the virtual directory of each Client Access server. The Web Service Provider and UCMA 2.0 have to be installed there first: the scripts look, and install nothing. With this version there is no unified contact store, no archiving of messages in Exchange and no high-resolution photos.",
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
