import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { isAppendix } from "@/lib/plan/appendices";
import { changeSteps } from "@/lib/plan/change-steps";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { buildChangeRequest } from "./change-request/build-change-request";
import { buildChecklist } from "./checklist/build-checklist";
import { planText } from "./plan-text";
import { renderReadMe } from "./read-me";
import { looksForSignIn, manifestRuns } from "./runs";

const plans = Object.entries(scenarios).map(([name, input]) => [name, generatePlan(answersOf(input))] as const);
const provenance = { generator: { name: "", version: "" }, canonicalAnswers: "", shareLink: undefined };

describe.each(plans)("the numbers of %s", (_name, plan) => {
  const { steps } = plan;
  const numbers = new Map<string, string>(steps.map(({ id, number }) => [id, number]));
  const runs = manifestRuns(plan);

  it("count runs and their parts without a gap, in the order of the plan", () => {
    const expected: string[] = [];
    let [run, part] = [0, 0];
    for (const step of steps) {
      if (step.run !== run) [run, part] = [run + 1, 0];
      part += 1;
      expected.push(`${run}.${part}`);
    }
    expect(steps.map(({ number }) => number)).toEqual(expected);
  });

  it("follow the order in which the scripts run, and the steps in each script", () => {
    const changes = runs.filter(({ purpose }) => purpose === "apply");
    expect(changes.map(({ number }) => number)).toEqual(changes.map((_run, index) => index + 1));
    for (const purpose of ["apply", "verify"] as const) {
      const places = runs
        .filter((run) => run.purpose === purpose && !looksForSignIn(plan, run))
        .flatMap((run) => run.steps.filter((id) => steps.find((step) => step.id === id)?.phase !== "confirm"))
        .map((id) => steps.findIndex((step) => step.id === id));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it("leave the checks that look for a sign-in to the end", () => {
    const checks = runs.filter(({ purpose }) => purpose === "verify").map((run) => looksForSignIn(plan, run));
    expect(checks).toEqual(checks.toSorted((one, other) => Number(one) - Number(other)));
  });

  it("are the same in the change request", () => {
    const { implementation, backOut } = buildChangeRequest(plan, en);
    const titles = new Map(steps.map(({ number, title }) => [number, title]));
    for (const { number, script, parts } of implementation) {
      expect(runs.find((run) => run.script === script)?.number).toBe(number);
      for (const part of parts) {
        expect(titles.get(part.number)).toBe(part.title);
        expect(part.number.startsWith(`${number}.`)).toBe(true);
      }
    }
    for (const { undoes, script } of backOut.steps) {
      const undo = runs.find((run) => run.script === script);
      expect(implementation.find(({ number }) => number === undoes)?.script).toBe(
        runs.find(({ purpose, family }) => purpose === "apply" && family === undo?.family)?.script,
      );
    }
  });

  it("are the same in the checklist", () => {
    const rows = new Map(
      steps.flatMap(({ id, checklist }) =>
        checklist.map((row) => [row.id, row.besidePlan === true ? undefined : numbers.get(id)]),
      ),
    );
    const groups = buildChecklist(plan, en).groups.filter(({ part }) => !isAppendix(part));
    for (const { id, belongsTo } of groups.flatMap(({ items }) => items)) {
      if (rows.has(id)) expect(belongsTo, id).toBe(rows.get(id));
      const run = runs.find(({ family }) => family !== undefined && id.endsWith(`-${family}`));
      if (run && !rows.has(id)) expect(belongsTo, id).toBe(String(run.number));
    }
  });

  it("are the same in the read-me and in the text for a forum", () => {
    const readMe = renderReadMe(plan, provenance, en)[0]?.text.replace(/\n {7,}/g, " ") ?? "";
    const listed = [...readMe.matchAll(/^ +(\d+) {2}\.\\(\S+\.ps1)$/gm)].map(([, number, script = ""]) => [
      Number(number),
      script.replace("\\", "/"),
    ]);
    expect(listed.length).toBeGreaterThan(1);
    for (const [number, script] of listed) expect(runs.find((run) => run.script === script)?.number).toBe(number);
    const changed = new Set(runs.filter(({ purpose }) => purpose === "apply").map(({ number }) => number));
    const text = planText(plan, en);
    for (const { number, run, title } of changeSteps(plan)) {
      expect(text).toContain(`${number} ${title}`);
      if (changed.has(run)) expect(readMe.replaceAll(/\s+/g, " ")).toContain(`${number} ${title}`);
    }
  });
});
