import { counted } from "./locale";

/** A text, or one that names the version of Lync, or the one Mailbox server of the plan. */
type Named = string | ((lync: string, server: string | undefined) => string);

interface GoalTexts {
  readonly summary: Named;
  readonly what: Named;
  readonly effectOfNotDoing: string;
}

/** What a change of each goal does, and what happens without it. `summary` is the beginning of one line; the counts follow. */
const texts = {
  integrate: {
    summary: (lync: string) => `Connect Outlook Web App to ${lync} for instant messaging`,
    what: (lync: string) =>
      `Users of Outlook Web App see presence and send instant messages through ${lync}. Lync gets a trust entry for each Mailbox server that it has not discovered. Each Mailbox server gets the name of the pool and its certificate. Exchange then turns instant messaging on.`,
    effectOfNotDoing:
      "Outlook Web App stays without presence and instant messages; where it is half configured, users see blank presence icons or an error at sign-in.",
  },
  reapply: {
    summary: "Write the instant messaging settings of Outlook Web App again after an update",
    what: "A Cumulative Update replaced web.config, and the two instant messaging settings were lost. The change writes them again on each Mailbox server that lost them; the others are not changed and not restarted. Directories and policies are only checked.",
    effectOfNotDoing: "Instant messaging in Outlook Web App stays broken on the updated servers.",
  },
  "renew-certificate": {
    summary: (lync: string) => `Give Outlook Web App the renewed certificate for instant messaging with ${lync}`,
    what: "The certificate that Outlook Web App shows to Lync was renewed. Each Mailbox server gets the new thumbprint.",
    effectOfNotDoing: "Instant messaging in Outlook Web App stops when the old certificate expires or is removed.",
  },
  "repair-duplicate": {
    summary: (lync: string) => `Remove the duplicate trust in ${lync} that breaks instant messaging in Outlook Web App`,
    what: (_lync: string, server: string | undefined) =>
      `Lync has discovered ${server ?? "each server of this plan"}, and a trusted application pool names it a second time. The change removes that second entry; Lync keeps its own.`,
    effectOfNotDoing: "Instant messaging in Outlook Web App stays broken.",
  },
  "turn-off": {
    summary: "Turn instant messaging off in Outlook Web App",
    what: "Instant messaging is turned off on the named virtual directories and in the mailbox policies. Nothing else is changed: trust in Lync and web.config stay.",
    effectOfNotDoing:
      "Outlook Web App continues to offer instant messaging; once Lync is gone, users see an error at each sign-in.",
  },
} satisfies Readonly<Record<string, GoalTexts>>;

/** What one line about a change says besides its goal; what there is none of is not spoken of. */
interface SummaryParts {
  readonly goal: string;
  readonly mailboxServers: number;
  readonly clientAccessServers: number;
  readonly policies: number;
  readonly allPolicies: boolean;
  readonly pool: string | undefined;
  readonly site: string | undefined;
}

export const goals = {
  texts: texts as Readonly<Record<keyof typeof texts, GoalTexts>>,
  /** Where the answers name no version. */
  anyLync: "Lync",
  summary: ({ goal, mailboxServers, clientAccessServers, policies, allPolicies, pool, site }: SummaryParts) => {
    const sizes = [
      ...(mailboxServers > 0 ? [counted(mailboxServers, "Mailbox server")] : []),
      ...(clientAccessServers > 0 ? [counted(clientAccessServers, "Client Access server")] : []),
      ...(allPolicies ? ["all mailbox policies"] : []),
      ...(policies > 0 ? [counted(policies, "mailbox policy", "mailbox policies")] : []),
    ];
    const poolPart = pool === undefined ? "" : `, pool ${pool}`;
    const sitePart = site === undefined ? "" : ` (site ${site})`;
    return `${goal}: ${sizes.join(", ")}${poolPart}${sitePart}`;
  },
};
