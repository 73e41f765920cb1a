import { computerName, isComputerName } from "@/lib/facts/computer-name";
import { fail, ok, type Result } from "@/lib/errors/problem";
import { renewal, renewalPurposes } from "@/lib/plan/renewal";
import type { Plan } from "@/lib/plan/types";
import { fingerprint } from "@/lib/render/html/fingerprint";
import { renewalSteps } from "@/lib/render/powershell/script-kinds";
import { hostsOf, manifestRuns, type Run } from "@/lib/render/runs";
import { placeFacts } from "./place-facts";
import { factsIn, otherVersion } from "./read-facts";
import { readRecordJson } from "./record-json";
import { readResultBody } from "./record-bodies";
import type { RecordProblem, ResultRecord, RunRecord } from "./types";

const resultSchemaNumber = 1;

/**
 * Reads a `result-*.json` that a script of this plan wrote, or a `facts-*.json` (script contract, "Files of a run").
 * Never throws, and trusts nothing: size, form, script, mode and plan have to fit, or the file is refused. Texts
 * are kept as they are; whoever shows them shows them as text.
 */
export function readRecord(bytes: Uint8Array, plan: Plan): Result<RunRecord, RecordProblem> {
  const json = readRecordJson(bytes);
  if (!json.ok) return json;
  if (!Object.hasOwn(json.value, "facts")) return readResult(json.value, plan);
  const facts = factsIn(json.value);
  return facts.ok ? ok(placeFacts(facts.value, plan)) : facts;
}

function readResult(json: Readonly<Record<string, unknown>>, plan: Plan): Result<ResultRecord, RecordProblem> {
  const { schema, planHash, script, host, ...body } = json;
  if (!Object.hasOwn(body, "targets")) return fail({ code: "other-file" });
  if (typeof planHash !== "string" || !/^[0-9a-f]{64}$/.test(planHash)) return fail({ code: "not-written-by-script" });
  if (typeof schema !== "number") return fail({ code: "not-written-by-script" });
  if (schema !== resultSchemaNumber) return fail(otherVersion(schema, resultSchemaNumber));
  if (planHash !== plan.hash) return fail(otherPlan(planHash, plan.hash));
  const run = runOf(script, plan);
  if (run === undefined) return fail({ code: "not-written-by-script" });
  if (typeof host !== "string" || !isComputerName(host)) return fail({ code: "not-written-by-script" });
  const read = readResultBody(body, run);
  if (read === undefined) return fail({ code: "not-written-by-script" });
  const { name, place, family, purpose, isRenewal } = run;
  return ok({
    planHash,
    script: name,
    place,
    family,
    purpose,
    isRenewal,
    computer: host,
    host: hostOf(run, host),
    ...read,
  });
}

type PlanRun = Pick<Run, "name" | "place" | "hosts"> & Pick<ResultRecord, "family" | "purpose" | "isRenewal">;

/** A run of the plan that leaves a result, or a script of its hook for later renewals, which is no run. */
function runOf(script: unknown, plan: Plan): PlanRun | undefined {
  const runs = manifestRuns(plan).flatMap(({ purpose, family, ...run }): readonly PlanRun[] =>
    purpose === "discover" || family === undefined ? [] : [{ ...run, purpose, family, isRenewal: false }],
  );
  const { place, names } = renewal;
  const hooks = renewalSteps(plan, "apply").length === 0 ? [] : renewalPurposes;
  const renewing = hooks.map((purpose): PlanRun => ({
    ...{ name: names[purpose], place, purpose, isRenewal: true },
    ...{ family: renewal.family, hosts: hostsOf(plan, place) },
  }));
  return [...runs, ...renewing].find(({ name }) => name === script);
}

/** Only the Mailbox server scripts run on named computers; the others on any computer with the shell. */
function hostOf(run: PlanRun, computer: string): string | undefined {
  if (run.place !== "mailbox-server") return run.hosts[0];
  return run.hosts.find((fqdn) => computerName(fqdn) === computerName(computer));
}

function otherPlan(theirs: string, ours: string): RecordProblem {
  const values = { theirs: fingerprint(theirs), ours: fingerprint(ours), folder: ours.slice(0, 8) };
  return { code: "other-plan", values };
}
