import type { DraftAnswers, MailboxServerRow } from "@/lib/draft/draft";
import { journeyFor } from "@/lib/draft/journey";
import type { SectionId } from "@/lib/answers/sections";
import { splitHostNames, splitNames } from "@/lib/draft/split-list";
import { en } from "@/components/messages/en";

/** One answer as people read it. */
export interface AnswerRow {
  readonly label: string;
  /** One entry for each value, each of one or more lines; empty when nothing was answered. */
  readonly values: readonly (readonly string[])[];
  /** Names, hashes and paths, which are read letter by letter. */
  readonly mono: boolean;
  /** May stay empty. */
  readonly optional: boolean;
}

/** The answers of one section. */
export interface AnswerGroup {
  readonly id: SectionId;
  readonly rows: readonly AnswerRow[];
}

/** Everything that was answered, in the order of the sections; those that are not needed are left out. */
export function answerGroups(draft: DraftAnswers): readonly AnswerGroup[] {
  return journeyFor(draft)
    .sections.filter(({ state }) => state !== "not-needed")
    .map(({ id }) => ({ id, rows: rowsOf[id](draft) }));
}

const { fields } = en;

const rowsOf: Readonly<Record<SectionId, (draft: DraftAnswers) => readonly AnswerRow[]>> = {
  goal: ({ goal }) => [choice(fields.goal, goal?.goal, en.goalChoices)],
  versions: ({ goal, versions }) => [
    choice(fields.exchangeVersion, versions?.exchange, en.exchangeChoices),
    ...(goal?.goal === "turn-off" ? [] : [choice(fields.lyncVersion, versions?.lync, en.lyncChoices)]),
  ],
  "unified-messaging": (draft) => umRows(draft["unified-messaging"]),
  "lync-pool": (draft) => [text(fields.poolFqdn.label, draft["lync-pool"]?.poolFqdn, { mono: true })],
  "client-access": (draft) => [
    list(fields.clientAccess.legend, splitHostNames(draft["client-access"]?.servers ?? ""), true),
  ],
  "mailbox-servers": (draft) => [
    {
      label: fields.mailbox.legend,
      mono: true,
      optional: false,
      values: (draft["mailbox-servers"]?.servers ?? []).map(serverLines),
    },
  ],
  trust: ({ trust }) => [
    text(fields.siteId.label, trust?.siteId, { mono: true }),
    text(fields.applicationId.label, trust?.applicationId, { mono: true }),
    text(fields.port.label, trust?.port, { mono: true }),
  ],
  policies: ({ policies }) => [
    choice(fields.policies.legend, policies?.scope, fields.policies),
    ...(policies?.scope === "named" ? [list(fields.policies.names, splitNames(policies.names ?? ""), false)] : []),
  ],
  change: ({ change }) =>
    Object.entries(fields.change).map(([name, { label }]) =>
      text(label, change?.[name as keyof typeof fields.change], { optional: true, mono: name === "recordsDirectory" }),
    ),
};

function umRows(um: DraftAnswers["unified-messaging"]): readonly AnswerRow[] {
  const rows = [choice(fields.placement, um?.placement, en.placementChoices)];
  if (um?.placement === "none") return rows;
  rows.push(yesNo(fields.sipName, um?.sipNameDialPlan));
  if (um?.sipNameDialPlan === "yes") rows.push(yesNo(fields.addToDialPlans, um.addToDialPlans ?? "no"));
  if (um?.addToDialPlans === "yes") rows.push(list(fields.dialPlans.legend, splitNames(um.dialPlans ?? ""), false));
  return rows;
}

function serverLines({
  fqdn = "",
  certificateName,
  thumbprint = "",
  discoveredByLync = "unknown",
}: MailboxServerRow): readonly string[] {
  const { mailbox } = fields;
  const certificate =
    certificateName && certificateName !== fqdn ? [`${mailbox.certificateName}: ${certificateName}`] : [];
  return [fqdn, ...certificate, thumbprint, `${mailbox.discovered}: ${en.discoveryLabels[discoveredByLync]}`].filter(
    (line) => line !== "",
  );
}

function choice<Value extends string>(
  label: string,
  value: Value | undefined,
  choices: Readonly<Record<Value, { readonly label: string }>>,
): AnswerRow {
  // A stored draft may hold a choice that does not exist; the rules of the section say so, and here it counts as none.
  const chosen = value === undefined ? undefined : (choices[value] as { readonly label: string } | undefined);
  return { label, mono: false, optional: false, values: chosen ? [[chosen.label]] : [] };
}

function yesNo(
  { legend, yes, no }: { legend: string; yes: string; no: string },
  value: "yes" | "no" | undefined,
): AnswerRow {
  return choice(legend, value, { yes: { label: yes }, no: { label: no } });
}

function text(
  label: string,
  value: string | undefined,
  { mono = false, optional = false }: { mono?: boolean; optional?: boolean },
): AnswerRow {
  return { label, mono, optional, values: value ? [value.split("\n")] : [] };
}

function list(label: string, values: readonly string[], mono: boolean): AnswerRow {
  return { label, mono, optional: false, values: values.map((value) => [value.trim()]) };
}
