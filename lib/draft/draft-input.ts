import type { Problem } from "@/lib/errors/problem";
import type { DraftAnswers, MailboxServerRow, YesNo } from "./draft-types";
import { portPolicy } from "@/lib/answers/fields/port";
import { maxWindowMinutes } from "@/lib/answers/schema";
import { splitHostNames, splitNames } from "./split-list";

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * A draft in the form of answers.json, for `assessAnswers`: lists are split, numbers become numbers, yes and no become
 * booleans, and what is empty is left out. Text stays as typed, because the field policies clean it. A number that cannot
 * be read stays text, which the schema refuses; `numberProblems` has the reason.
 */
export function answersInputFromDraft(draft: DraftAnswers): JsonObject {
  const { goal, versions, trust, policies, change } = draft;
  const um = draft["unified-messaging"];
  const { recordsDirectory, windowMinutes, ...changeTexts } = change ?? {};
  return compact({
    schema: 1,
    goal: goal?.goal,
    exchange: compact({ version: versions?.exchange }),
    lync: compact({ version: versions?.lync, poolFqdn: draft["lync-pool"]?.poolFqdn, siteId: trust?.siteId }),
    um: compact({
      placement: um?.placement,
      sipNameDialPlan: yesNo(um?.sipNameDialPlan),
      addToDialPlans: yesNo(um?.addToDialPlans),
      dialPlans: nonEmpty(splitNames(um?.dialPlans ?? "")),
    }),
    clientAccessServers: nonEmpty(splitHostNames(draft["client-access"]?.servers ?? "")),
    mailboxServers: nonEmpty(withoutEmptyTail(draft["mailbox-servers"]?.servers ?? []).map(compact)),
    trustedApplication: compact({ applicationId: trust?.applicationId, port: portNumber(trust?.port) }),
    mailboxPolicies: compact({
      scope: policies?.scope,
      names: nonEmpty(splitNames(policies?.names ?? "")),
    }),
    recordsDirectory,
    change: compact({ ...changeTexts, windowMinutes: minutesNumber(windowMinutes) }),
  });
}

/** What is wrong with typed numbers, by path; it replaces the schema's remark that they are not numbers. */
export function numberProblems({ trust, change }: DraftAnswers): ReadonlyMap<string, Problem> {
  const problems = new Map<string, Problem>();
  const port = trust?.port ? portPolicy.normalise(trust.port) : undefined;
  if (port && !port.ok) problems.set("trustedApplication.port", { path: "trustedApplication.port", ...port.error });
  if (typeof minutesNumber(change?.windowMinutes) === "string") {
    const message = `The length of the window is a whole number of minutes from 1 to ${maxWindowMinutes}; an example is 120.`;
    problems.set("change.windowMinutes", { path: "change.windowMinutes", code: "WINDOW_MINUTES_RANGE", message });
  }
  return problems;
}

/** Leaves out what is undefined or the empty text, and objects in which nothing is left. */
function compact(value: object): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== "" && !isEmptyObject(entry)),
  );
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Rows keep their index, so only empty ones at the end go. */
function withoutEmptyTail(rows: readonly MailboxServerRow[]): readonly MailboxServerRow[] {
  const last = rows.findLastIndex((row) => Object.keys(compact(row)).length > 0);
  return rows.slice(0, last + 1);
}

function yesNo(choice: YesNo | undefined): boolean | undefined {
  return choice === undefined ? undefined : choice === "yes";
}

function portNumber(text: string | undefined): number | string | undefined {
  if (!text) return undefined;
  const port = portPolicy.normalise(text);
  return port.ok ? Number(port.value.value) : text;
}

function minutesNumber(text: string | undefined): number | string | undefined {
  if (!text) return undefined;
  const digits = text.trim();
  return /^[0-9]{1,9}$/.test(digits) ? Number(digits) : text;
}
