import type { DraftAnswers, MailboxServerRow } from "@/lib/draft/draft";
import { journeyFor } from "@/lib/draft/journey";
import type { SectionId } from "@/lib/answers/sections";
import type { AnswerTexts } from "@/components/messages/answer-texts";
import { splitHostNames, splitNames } from "@/lib/draft/split-list";

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
export function answerGroups(draft: DraftAnswers, texts: AnswerTexts): readonly AnswerGroup[] {
  return journeyFor(draft)
    .sections.filter(({ state }) => state !== "not-needed")
    .map(({ id }) => ({ id, rows: rowsOf[id](draft, texts) }));
}

const rowsOf: Readonly<Record<SectionId, (draft: DraftAnswers, texts: AnswerTexts) => readonly AnswerRow[]>> = {
  goal: ({ goal }, { field, choice: { goal: goals } }) => [choice(field.goal, goal?.goal, goals)],
  versions: ({ goal, versions }, { field, choice: { exchange, lync } }) => [
    choice(field.exchangeVersion, versions?.exchange, exchange),
    ...(goal?.goal === "turn-off" ? [] : [choice(field.lyncVersion, versions?.lync, lync)]),
  ],
  "unified-messaging": (draft, texts) => umRows(draft["unified-messaging"], texts),
  "lync-pool": (draft, { field }) => [text(field.poolFqdn.label, draft["lync-pool"]?.poolFqdn, { mono: true })],
  "client-access": (draft, { field }) => [
    list(field.clientAccess.legend, splitHostNames(draft["client-access"]?.servers ?? ""), true),
  ],
  "mailbox-servers": (draft, { mailboxTable }) => [
    {
      label: mailboxTable.legend,
      mono: true,
      optional: false,
      values: (draft["mailbox-servers"]?.servers ?? []).map((row) => serverLines(row, mailboxTable)),
    },
  ],
  trust: ({ trust }, { field }) => [
    text(field.siteId.label, trust?.siteId, { mono: true }),
    text(field.applicationId.label, trust?.applicationId, { mono: true }),
    text(field.port.label, trust?.port, { mono: true }),
  ],
  policies: ({ policies }, { field }) => [
    choice(field.policies.legend, policies?.scope, field.policies),
    ...(policies?.scope === "named" ? [list(field.policies.names, splitNames(policies.names ?? ""), false)] : []),
  ],
  change: ({ change }, { field }) =>
    Object.entries(field.change).map(([name, { label }]) =>
      text(label, change?.[name as keyof typeof field.change], { optional: true, mono: name === "recordsDirectory" }),
    ),
};

function umRows(um: DraftAnswers["unified-messaging"], { field, placement }: AnswerTexts): readonly AnswerRow[] {
  const rows = [choice(field.placement, um?.placement, placement)];
  if (um?.placement === "none") return rows;
  rows.push(yesNo(field.sipName, um?.sipNameDialPlan));
  if (um?.sipNameDialPlan === "yes") rows.push(yesNo(field.addToDialPlans, um.addToDialPlans ?? "no"));
  if (um?.addToDialPlans === "yes") rows.push(list(field.dialPlans.legend, splitNames(um.dialPlans ?? ""), false));
  return rows;
}

function serverLines(
  { fqdn = "", certificateName, thumbprint = "", discoveredByLync = "unknown" }: MailboxServerRow,
  texts: AnswerTexts["mailboxTable"],
): readonly string[] {
  const certificate =
    certificateName && certificateName !== fqdn ? [`${texts.certificateName}: ${certificateName}`] : [];
  return [fqdn, ...certificate, thumbprint, `${texts.discovered}: ${texts.discoveryLabels[discoveredByLync]}`].filter(
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
