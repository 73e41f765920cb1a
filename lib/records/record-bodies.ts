import type { PlanPurpose } from "@/lib/render/powershell/script-kinds";
import { targetStates, type RecordedState, type ResultRecord, type RunMode, type TargetOutcome } from "./types";

type Body = Readonly<Record<string, unknown>>;
type ResultBody = Pick<
  ResultRecord,
  "kind" | "shell" | "mode" | "start" | "end" | "targets" | "exitCode" | "newThumbprint"
>;

const modesOf: Readonly<Record<PlanPurpose, readonly RunMode[]>> = {
  apply: ["apply", "dry-run"],
  verify: ["verify"],
  undo: ["undo", "dry-run"],
};

/** Of the script contract's exit codes, those that each mode can end with. */
const exitCodesOf: Readonly<Record<RunMode, readonly number[]>> = {
  "dry-run": [0, 1, 2, 3, 4, 6, 10],
  apply: [0, 1, 2, 3, 4, 5],
  verify: [0, 1, 2, 5],
  undo: [0, 1, 2, 3, 5, 6],
};

/** The rest of a result file, without its head; undefined when it has another form. */
export function readResultBody(
  { newThumbprint, ...body }: Body,
  { purpose, isRenewal }: { readonly purpose: PlanPurpose; readonly isRenewal: boolean },
): ResultBody | undefined {
  // Only the script for later renewals is called with a thumbprint, and says with which.
  const isCalledWithOne = isRenewal && purpose === "apply";
  if (isCalledWithOne ? !isThumbprint(newThumbprint) : newThumbprint !== undefined) return undefined;
  if (!hasOnly(body, ["shell", "mode", "start", "end", "targets", "exitCode"])) return undefined;
  const { shell, start, end, targets, exitCode } = body;
  const mode = modesOf[purpose].find((one) => one === body["mode"]);
  if (mode === undefined || typeof shell !== "string" || !isTime(start) || !isTime(end)) return undefined;
  if (typeof exitCode !== "number" || !exitCodesOf[mode].includes(exitCode) || !Array.isArray(targets))
    return undefined;
  const outcomes = targets.map(readOutcome).filter((outcome) => outcome !== undefined);
  if (outcomes.length < targets.length) return undefined;
  const result = { kind: "result", shell, mode, start, end, targets: outcomes, exitCode } as const;
  return isThumbprint(newThumbprint) ? { ...result, newThumbprint } : result;
}

function readOutcome(value: unknown): TargetOutcome | undefined {
  if (!isObject(value) || !hasOnly(value, ["step", "target", "state", "before", "after", "message"])) return undefined;
  const { step, target, message } = value;
  const state = targetStates.find((one) => one === value["state"]);
  const before = readState(value["before"]);
  const after = readState(value["after"]);
  if (!isName(step) || !isName(target) || state === undefined || before === undefined || after === undefined)
    return undefined;
  // Some checks have nothing to say, and PowerShell writes that as null.
  if (typeof message !== "string" && message !== null) return undefined;
  return { step, target, state, before, after, message: message ?? "" };
}

/** Undefined is no state at all; null is one: the object is not there. */
function readState(value: unknown): RecordedState | undefined {
  if (value === null || typeof value === "string") return value;
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value);
  const texts = entries.filter(
    (entry): entry is [string, string | null] => entry[1] === null || typeof entry[1] === "string",
  );
  return texts.length < entries.length ? undefined : Object.fromEntries(texts);
}

const isThumbprint = (value: unknown): value is string => typeof value === "string" && /^[0-9A-F]{40}$/.test(value);

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";

function hasOnly(value: Body, keys: readonly string[]): boolean {
  const own = Object.keys(value);
  return own.length === keys.length && keys.every((key) => own.includes(key));
}

function isObject(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
}
