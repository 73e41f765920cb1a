import { valueAt } from "@/lib/answers/answer-path";
import { goals } from "@/lib/answers/goals";
import { plannedLyncVersions } from "@/lib/answers/pairs";
import { plannedExchangeVersions, usualExchangeVersion } from "@/lib/answers/products";
import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import { readTyped } from "@/lib/answers/fields/typed-value";
import type { Question } from "@/lib/answers/questions/question";
import { entries, questions } from "@/lib/answers/questions/questions";
import { writeOutAll } from "@/lib/answers/questions/write-out";
import type { Answers } from "@/lib/answers/types";
import { knownPlacement } from "@/lib/answers/unified-messaging";
import { wordsOfAnswer } from "@/lib/messages/answer-names";
import type { ProblemWords } from "@/lib/messages/words";
import { isNeeded } from "./asked";
import { answersInputFromDraft } from "./draft-input";
import type { DraftAnswers } from "./draft-types";

/** What is shown for an answer that is not there yet is among its words; of a list, for its only entry. */
type Placeholders = Pick<ProblemWords, "answers">;

/**
 * Answers as far as a draft goes, for the picture and the list of changes that are drawn during typing: what is
 * typed stays as typed, and what is missing, or can become no name, is a placeholder. Nothing is validated, so no file is ever made of it.
 * Undefined until there is a goal. Without an answer about Unified Messaging `um` is absent, and so is
 * every decision about trust.
 */
export function sketchDraft(draft: DraftAnswers, placeholders: Placeholders): Answers | undefined {
  const goal = draft.goal?.goal;
  if (goal === undefined || !goals.includes(goal)) return undefined;
  const input = answersInputFromDraft(draft);
  const sketch: Record<string, unknown> = { schema: 1 };
  for (const placed of questions) {
    const { path, keys, question } = placed;
    const [key = "", part] = keys;
    if (!isNeeded(draft, placed)) continue;
    const answer = sketched(question, path, valueAt(input, keys), placeholders);
    sketch[key] = part === undefined ? answer : { ...(sketch[key] as object | undefined), [part]: answer };
  }
  // The table's types and its values are made from the same rows; what may be missing still is mended here.
  return decided({ schema: 1, ...writeOutAll(entries, sketch) } as Answers);
}

/** The choices that a plan cannot do without, and those that decide whether others count. */
function decided({ um, lync, ...sketch }: Answers): Answers {
  const exchange = plannedOf([usualExchangeVersion, ...plannedExchangeVersions], sketch.exchange.version);
  const placement = knownPlacement({ ...sketch, exchange: { version: exchange } }) ?? um?.placement;
  const known = placement !== undefined && (placement === "none" || um?.sipNameDialPlan !== undefined);
  const { mailboxPolicies: policies } = sketch;
  return {
    ...sketch,
    exchange: { version: exchange },
    ...(lync ? { lync: { ...lync, version: plannedOf(plannedLyncVersions(exchange), lync.version) } } : {}),
    ...(um && known
      ? {
          um: {
            ...um,
            placement,
            sipNameDialPlan: um.sipNameDialPlan ?? false,
            ...(um.addToDialPlans ? {} : { dialPlans: [] }),
          },
        }
      : {}),
    ...(policies
      ? { mailboxPolicies: policies.scope === "all" ? { scope: "all", names: [] } : { ...policies, scope: "named" } }
      : {}),
  };
}

/** The chosen version, or the first that is planned while that one is not. */
function plannedOf<Version>(planned: readonly Version[], chosen: Version): Version {
  return planned.includes(chosen) ? chosen : (planned[0] ?? chosen);
}

function sketched(question: Question, path: string, given: unknown, placeholders: Placeholders): unknown {
  const placeholder = wordsOfAnswer(path, placeholders)?.sketch;
  if (question.kind === "text") return drawable(given, question.policy) || placeholder;
  if (question.kind === "number") return Number(given) || undefined;
  if (question.kind === "list") {
    const names = listOf(given)
      .map((name) => drawable(name, question.policy))
      .filter((name) => name !== "");
    return names.length > 0 || placeholder === undefined ? names : [placeholder];
  }
  if (question.kind !== "rows") return given;
  const [[first = "", name] = []] = Object.entries(question.fields);
  const policy = name && "policy" in name ? name.policy : undefined;
  const named = listOf(given).filter((row) => drawable(valueAt(row, [first]), policy));
  return (named.length > 0 ? named : [{}]).map((row) =>
    Object.fromEntries(
      Object.entries(question.fields).map(([key, field]) => [
        key,
        sketched(field, `${path}[].${key}`, valueAt(row, [key]), placeholders),
      ]),
    ),
  );
}

function listOf(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [];
}

/** Why a text is no name of a server, whatever is typed behind it; other refused names are only begun. */
const never: readonly string[] = ["FQDN_IS_URL", "FQDN_IS_IP", "FQDN_CHARSET", "FQDN_NON_ASCII"];

/** A text as it is typed; the empty text for one that can become no name. */
function drawable(given: unknown, policy: FieldPolicy | undefined): string {
  const text = trimmed(given);
  const read = policy && readTyped(policy, text);
  return read?.ok === false && never.includes(read.error.code) ? "" : text;
}

function trimmed(given: unknown): string {
  return typeof given === "string" ? given.trim() : "";
}
