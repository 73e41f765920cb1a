import { defaultChange, defaultRecordsDirectory, defaultTrustedApplication } from "@/lib/answers/defaults";
import type { DraftAnswers, MailboxServerRow } from "./draft-types";
import { splitHostNames, splitNames } from "./split-list";
import { goalProfiles } from "@/lib/answers/goals";
import type { Answers, MailboxServerAnswer } from "@/lib/answers/types";

/** What stands for an answer that is not there yet, in words of the page. */
export interface Placeholders {
  readonly pool: string;
  readonly siteId: string;
  readonly clientAccessServer: string;
  readonly mailboxServer: string;
  readonly thumbprint: string;
  readonly policy: string;
}

/**
 * Answers as far as a draft goes, for the picture and the list of changes that are drawn while somebody types: what is
 * typed stands as typed, and what is missing is a placeholder. Nothing is validated, so no file is ever made of it.
 * Undefined until there is a goal that can be planned. Without an answer about Unified Messaging `um` is absent, and so is
 * every decision about trust.
 */
export function sketchDraft(draft: DraftAnswers, placeholders: Placeholders): Answers | undefined {
  const goal = draft.goal?.goal;
  if (goal === undefined || !goalProfiles[goal].planned) return undefined;
  const { policies } = draft;
  return {
    schema: 1,
    goal,
    exchange: { version: "2013" },
    clientAccessServers: named(splitHostNames(draft["client-access"]?.servers ?? ""), placeholders.clientAccessServer),
    ...(goal === "turn-off" ? {} : sketchIntegration(draft, placeholders)),
    mailboxPolicies:
      policies?.scope === "all"
        ? { scope: "all", names: [] }
        : { scope: "named", names: named(splitNames(policies?.names ?? ""), placeholders.policy) },
    recordsDirectory: draft.change?.recordsDirectory || defaultRecordsDirectory,
    change: defaultChange,
  };
}

function sketchIntegration(draft: DraftAnswers, placeholders: Placeholders): Partial<Answers> {
  const { trust } = draft;
  const um = sketchUm(draft["unified-messaging"]);
  const rows = (draft["mailbox-servers"]?.servers ?? []).filter(({ fqdn }) => fqdn?.trim());
  return {
    lync: {
      version: "lync-2013",
      poolFqdn: draft["lync-pool"]?.poolFqdn?.trim() || placeholders.pool,
      siteId: trust?.siteId?.trim() || placeholders.siteId,
    },
    ...(um ? { um } : {}),
    mailboxServers: (rows.length > 0 ? rows : [{ fqdn: placeholders.mailboxServer }]).map((row) =>
      sketchServer(row, placeholders),
    ),
    trustedApplication: {
      applicationId: trust?.applicationId?.trim() || defaultTrustedApplication.applicationId,
      port: Number(trust?.port) || defaultTrustedApplication.port,
    },
  };
}

function sketchUm(um: DraftAnswers["unified-messaging"]): Answers["um"] {
  if (um?.placement === undefined || (um.placement !== "none" && um.sipNameDialPlan === undefined)) return undefined;
  return {
    placement: um.placement,
    sipNameDialPlan: um.sipNameDialPlan === "yes",
    addToDialPlans: um.addToDialPlans === "yes",
    dialPlans: um.addToDialPlans === "yes" ? splitNames(um.dialPlans ?? "") : [],
  };
}

function sketchServer(row: MailboxServerRow, placeholders: Placeholders): MailboxServerAnswer {
  const fqdn = row.fqdn?.trim() ?? "";
  return {
    fqdn,
    certificateName: row.certificateName?.trim() || fqdn,
    thumbprint: row.thumbprint?.trim() || placeholders.thumbprint,
    discoveredByLync: row.discoveredByLync ?? "unknown",
  };
}

function named(names: readonly string[], placeholder: string): readonly string[] {
  return names.length > 0 ? names.map((name) => name.trim()) : [placeholder];
}
