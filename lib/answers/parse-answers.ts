import { fail, ok, type Problem, type Result } from "@/lib/errors/problem";
import type { TrustDecision } from "@/lib/trust/trust-decisions";
import { crossFieldProblems } from "./cross-field";
import { earlyAnswers } from "./early-answers";
import { hasDuplicateKey } from "./duplicate-keys";
import { unneededBy } from "./goals";
import { checkInputShape } from "./input-shape";
import { answerValues } from "./questions/answer-values";
import { readParts } from "./read-parts";
import { settleAnswers } from "./settle-answers";
import { unsupportedProblems } from "./supported";
import type { Answers } from "./types";
import { acceptedValues } from "./value-warnings";
import { warningsOf, type AnswerWarning } from "./warnings";
import type { DroppedAnswer } from "./without-unneeded";

/** Answers that passed every rule, and what people should know about them. */
export interface ParsedAnswers {
  readonly answers: Answers;
  /** What was given and has no effect; it is not part of `answers`. */
  readonly dropped: readonly DroppedAnswer[];
  readonly warnings: readonly AnswerWarning[];
}

/** Limits of one of the ways in which answers come in. */
export interface ParseLimits {
  /** Most entries of a list of servers or policies: 200 for the browser, links and the API; Infinity for the command line. */
  readonly maxServers?: number;
  /** Most UTF-16 units of JSON text; Infinity for the command line. */
  readonly maxCharacters?: number;
}

const defaultMaxServers = 200;
const defaultMaxCharacters = 1024 * 1024;
/** Safety E3: 2,000 values are enough for 200 servers of each kind, at no more than 10 values a server. */
const minNodes = 2000;
const nodesPerServer = 10;

/**
 * Validates answers from anywhere: typing, paste, file, link, API and command line obey these rules and no others.
 * Never throws. Texts are stored as their field policies normalise them; nothing else is guessed.
 */
export function parseAnswers(input: unknown, limits: ParseLimits = {}): Result<ParsedAnswers, readonly Problem[]> {
  return completeAnswers(assessAnswers(input, limits));
}

/** Reads answers.json. A byte order mark in front is allowed, as Notepad writes one; a key given twice is refused. */
export function parseAnswersJson(text: string, limits: ParseLimits = {}): Result<ParsedAnswers, readonly Problem[]> {
  const most = limits.maxCharacters ?? defaultMaxCharacters;
  if (text.length > most) {
    return fail([{ path: "", code: "FILE_TOO_LONG", values: { length: text.length, most } }]);
  }
  const json = text.startsWith("\ufeff") ? text.slice(1) : text;
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    return fail([{ path: "", code: "NOT_JSON", values: {} }]);
  }
  const misshapen = checkInputShape(input, nodeLimit(limits));
  if (misshapen) return fail([misshapen]);
  if (hasDuplicateKey(json)) return fail([{ path: "", code: "DUPLICATE_KEY", values: {} }]);
  return parseAnswers(input, limits);
}

/** What can be said about answers that may be incomplete. */
export interface Assessment {
  /** Every well-formed answer, settled; complete exactly when there are no problems. */
  readonly known: Partial<Answers>;
  /** What the rules say about the trust of each known server; undefined until Unified Messaging is known, too. */
  readonly trust: readonly TrustDecision[] | undefined;
  readonly dropped: readonly DroppedAnswer[];
  readonly problems: readonly Problem[];
  /** About each value as soon as it is well formed by itself, and about what is known together; worked out when asked. */
  readonly warnings: () => readonly AnswerWarning[];
}

/** The answers of an assessment without problems, or its problems. */
export function completeAnswers(assessment: Assessment): Result<ParsedAnswers, readonly Problem[]> {
  const { known, dropped, problems, warnings } = assessment;
  if (problems.length > 0) return fail(problems);
  // Without problems nothing is missing: `settleAnswers` reports every answer that the goal needs and lacks.
  return ok({ answers: known as Answers, dropped, warnings: warnings() });
}

/** As `parseAnswers`, and also says what is known when something is missing or wrong; for drafts. */
export function assessAnswers(input: unknown, limits: ParseLimits = {}): Assessment {
  const nothing = { known: {}, trust: undefined, dropped: [], warnings: () => [] };
  const misshapen = checkInputShape(input, nodeLimit(limits));
  if (misshapen) return { ...nothing, problems: [misshapen] };
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return { ...nothing, problems: [{ path: "", code: "NO_OBJECT", values: {} }] };
  }
  const read = readParts(input as Readonly<Record<string, unknown>>);
  const settled = settleAnswers(read.parts);
  const early = earlyAnswers(input, settled);
  const problems = [
    ...read.problems,
    ...unsupportedProblems({ ...early, ...read.parts }),
    ...settled.problems,
    ...crossFieldProblems(early, settled.trust ?? [], limits.maxServers ?? defaultMaxServers),
  ];
  const { known, trust, dropped } = settled;
  const withoutEffect = [...dropped.map(({ path }) => path), ...Object.keys(unneededBy(read.parts))];
  const warnings = () => {
    const values = problems.length === 0 ? answerValues(known) : acceptedValues(input, withoutEffect);
    return warningsOf(known, trust ?? [], values);
  };
  return { known, trust, dropped, problems, warnings };
}

function nodeLimit({ maxServers = defaultMaxServers }: ParseLimits): number {
  return Math.max(minNodes, maxServers * nodesPerServer);
}
