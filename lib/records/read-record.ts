import type { Place, Plan } from "@/lib/plan/types";
import { fail, ok, type Result } from "@/lib/errors/problem";
import { fingerprint } from "@/lib/render/html/fingerprint";
import { manifestRuns, type ManifestRun } from "@/lib/render/runs";
import { problems, readRecordJson } from "./record-json";
import { readFactsBody, readResultBody } from "./record-bodies";
import type { RecordProblem, RunRecord } from "./types";

/**
 * Reads a `result-*.json` or `facts-*.json` that a script of this plan wrote (script contract, "Files of a run").
 * Never throws, and trusts nothing: size, form, script, mode and plan have to fit, or the file is refused with one
 * sentence. Texts are kept as they are; whoever shows them shows them as text.
 */
export function readRecord(bytes: Uint8Array, plan: Plan): Result<RunRecord, RecordProblem> {
  const json = readRecordJson(bytes);
  if (!json.ok) return json;
  const { schema, planHash, script, host, ...body } = json.value;
  const isFacts = Object.hasOwn(body, "facts");
  if (!isFacts && !Object.hasOwn(body, "targets")) return fail(problems.otherFile);
  if (typeof planHash !== "string" || !/^[0-9a-f]{64}$/.test(planHash)) return fail(problems.notWritten);
  if (schema !== 1) return fail(newer);
  if (planHash !== plan.hash) return fail(otherPlan(planHash, plan.hash));
  const run = manifestRuns(plan).find((one) => baseName(one.script) === script);
  if (!run || typeof host !== "string" || !isComputerName(host)) return fail(problems.notWritten);
  const head = {
    planHash,
    script: baseName(run.script),
    place: run.script.split("/", 1)[0] as Place,
    purpose: run.purpose,
    computer: host,
    host: hostOf(run, host),
  };
  const read = isFacts ? readFactsBody(body, run.purpose) : readResultBody(body, run.purpose);
  return read === undefined ? fail(problems.notWritten) : ok({ ...head, ...read });
}

/** As Windows cuts the name of a computer: the first label, 15 characters, upper case (script contract 5). */
export function computerName(name: string): string {
  return (name.split(".", 1)[0] ?? "").slice(0, 15).toUpperCase();
}

/** Only the Mailbox server scripts run on named computers; the others on any computer with the shell. */
function hostOf(run: ManifestRun, computer: string): string | undefined {
  if (run.shell !== "windows-powershell-elevated") return run.hosts[0];
  return run.hosts.find((fqdn) => computerName(fqdn) === computerName(computer));
}

const baseName = (script: string): string => script.slice(script.indexOf("/") + 1).replace(/\.ps1$/, "");

const isComputerName = (text: string): boolean => text !== "" && text.length <= 63 && !/[\p{C}\s]/u.test(text);

const newer: RecordProblem = {
  code: "not-written-by-script",
  message: "This file was written by scripts of another version of the wizard; open it there.",
};

function otherPlan(theirs: string, ours: string): RecordProblem {
  const message = `This file belongs to plan ${fingerprint(theirs)}, and this is the checklist of plan ${fingerprint(ours)}: open the answers of that plan first, or choose a file from the folder ${ours.slice(0, 8)}.`;
  return { code: "other-plan", message };
}
