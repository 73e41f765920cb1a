import type { Variant } from "@/lib/render/checklist/types";

/** How a person settled a row. */
export const markStates = ["done", "different", "not-applicable"] as const;
export type MarkState = (typeof markStates)[number];

/** What a person noted about one row, or one server of a row. */
export interface Mark {
  readonly state?: MarkState;
  /** When the state was set: UTC to the minute, `2026-11-28T21:15Z`. */
  readonly at?: string;
  /** Evidence, of any number of lines. */
  readonly note?: string;
}

/** Marks by row id, or by row id and server; see `unitKey`. */
export type Marks = Readonly<Record<string, Mark>>;

/** The ticks of one plan. */
export interface PlanTicks {
  readonly marks: Marks;
  /** Which of two ways a person chose, where the checklist has the choice. */
  readonly way?: Variant;
  /** What a reset took away, until it is brought back or let go. */
  readonly cleared?: Marks;
  /** Canonical JSON of the plan's answers, so that the plan can be opened again. */
  readonly answers: string;
}

/** A plan of which this browser holds ticks. */
export interface TickedPlan {
  readonly hash: string;
  /** Rows that are settled. */
  readonly settled: number;
}

export const noTicks: PlanTicks = { marks: {}, answers: "" };

/** Ticks of more plans than these are let go, oldest first: storage is small, and the plan at hand matters. */
export const mostPlans = 12;
/** Longest note of one row; a transcript belongs into the ticket. */
export const longestNote = 20_000;
/** 200 Mailbox servers in twenty rows, and everything else. */
const mostMarks = 5_000;

/** Reads the stored ticks of one plan. Never throws: what is no mark is left out, so that corrupt storage breaks no page. */
export function parseTicks(stored: string | null): PlanTicks {
  const { marks, way, cleared, answers } = parseObject(stored);
  return {
    marks: readMarks(marks),
    ...(way === "A" || way === "B" ? { way } : {}),
    ...(cleared === undefined ? {} : { cleared: readMarks(cleared) }),
    answers: typeof answers === "string" ? answers : "",
  };
}

/** Reads the stored list of plans, latest first. Never throws. */
export function parsePlans(stored: string | null): readonly TickedPlan[] {
  const { plans } = parseObject(stored);
  if (!Array.isArray(plans)) return [];
  const read = plans.flatMap((plan): readonly TickedPlan[] => {
    const { hash, settled } = asObject(plan);
    if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash)) return [];
    return [
      { hash, settled: typeof settled === "number" && Number.isSafeInteger(settled) && settled > 0 ? settled : 0 },
    ];
  });
  return read.filter(({ hash }, index) => read.findIndex((one) => one.hash === hash) === index).slice(0, mostPlans);
}

/** Marks with some of them changed; a mark without state and note is no mark. */
export function withMarks(marks: Marks, changes: Marks): Marks {
  const all = Object.entries({ ...marks, ...changes });
  return Object.fromEntries(all.filter(([, { state, note }]) => state !== undefined || (note ?? "") !== ""));
}

/** How many rows are settled. */
export function countSettled(marks: Marks): number {
  return Object.values(marks).filter(({ state }) => state !== undefined).length;
}

function readMarks(value: unknown): Marks {
  const entries = Object.entries(asObject(value)).slice(0, mostMarks);
  return withMarks({}, Object.fromEntries(entries.map(([key, mark]) => [key, readMark(mark)])));
}

function readMark(value: unknown): Mark {
  const { state, at, note } = asObject(value);
  const known = markStates.find((one) => one === state);
  return {
    ...(known === undefined ? {} : { state: known }),
    ...(known !== undefined && typeof at === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(at) ? { at } : {}),
    ...(typeof note === "string" && note !== "" ? { note: note.slice(0, longestNote) } : {}),
  };
}

function parseObject(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    return asObject(stored === null ? undefined : JSON.parse(stored));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
