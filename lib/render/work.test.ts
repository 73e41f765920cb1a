import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { changeSteps } from "@/lib/plan/change-steps";
import { countPlan } from "@/lib/plan/plan-counts";
import { minutesOf } from "@/lib/plan/window-shortage";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { wordsFor } from "@/lib/topology/words-for";
import { buildChangeRequest } from "./change-request/build-change-request";
import { peopleSection } from "./change-request/people";
import { planPurposes } from "./powershell/script-kinds";
import { manifestRuns } from "./runs";
import { workOf } from "./work";

const plans = Object.entries(scenarios).map(([name, input]) => [name, generatePlan(answersOf(input))] as const);

describe.each(plans)("the work of %s", (_name, plan) => {
  const words = wordsFor(en, plan.topology);
  const work = workOf(plan);
  const request = buildChangeRequest(plan, words);
  const total = minutesOf(plan.steps);

  it("holds each step once, in runs without a gap, and adds up to the minutes of the plan", () => {
    expect(work.map(({ number }) => number)).toEqual(work.map((_one, index) => index + 1));
    expect(work.flatMap(({ steps }) => steps)).toEqual(changeSteps(plan));
    expect(work.reduce((sum, { steps }) => sum + minutesOf(steps), 0)).toBe(total);
  });

  it("has the same steps on the plan page and in the change request, and those of an appendix in neither", () => {
    const { implementation, byHand, leftOut } = request;
    const parts = [...implementation, ...(byHand ? [byHand] : [])].flatMap((row) => row.parts);
    expect(parts.map(({ number }) => number)).toEqual(changeSteps(plan).map(({ number }) => number));
    expect(countPlan(plan)).toMatchObject({ steps: parts.length, minutes: total });
    expect(parts.map(({ title }) => title)).not.toContain(plan.steps.find(({ id }) => id === "daily-check")?.title);
    expect(leftOut).toContainEqual(words.changeRequest.scope.apart["daily-check"]);
  });

  it("has a script in each run but the last one, which holds what people do", () => {
    for (const { run, steps } of work)
      expect(run === undefined).toBe(steps.every(({ script, phase }) => script === undefined || phase === "confirm"));
    const scripts = work.flatMap(({ run }) => (run === undefined ? [] : [run.script]));
    const changes = manifestRuns(plan).filter(({ purpose }) => purpose === "apply");
    expect(scripts).toEqual(expect.arrayContaining(changes.map(({ script }) => script)));
  });

  it("is in the change request whole: runs without a gap, whose minutes add up to the total that the board reads", () => {
    const { implementation, byHand, schedule } = request;
    const rows = [...implementation, ...(byHand ? [byHand] : [])];
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, index) => index + 1));
    expect(rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(schedule.changeMinutes);
    expect(schedule.changeMinutes).toBe(total);
    const parts = rows.flatMap((row) => row.parts.map(({ number }) => number));
    expect(plan.steps.filter(({ number, minutes }) => minutes > 0 && !parts.includes(number))).toEqual([]);
    const [table] = peopleSection(request, words).filter(({ kind }) => kind === "table");
    const named = table && "rows" in table ? table.rows.map(([what]) => String(what)) : [];
    for (const { number } of rows) expect(named.filter((what) => what.startsWith(`Run ${number}`)).length).toBe(1);
  });

  it("adds up on the way back too", () => {
    const { backOut, schedule } = request;
    expect(backOut.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(schedule.backOutMinutes);
    expect(backOut.minutes).toBe(schedule.backOutMinutes);
  });

  it("is undone from last to first, and what becomes due through that at the end, as the library does it", () => {
    const position = new Map(plan.steps.map(({ id }, index) => [String(id), index]));
    const due = ["enable-topology", "recycle-app-pool"];
    for (const { script, purpose, steps } of manifestRuns(plan)) {
      if (!planPurposes.some((one) => one === purpose) || purpose !== "undo") continue;
      const others = steps.filter((id) => !due.includes(id));
      expect(steps.slice(0, others.length), script).toEqual(others);
      const at = others.map((id) => position.get(id) ?? -1);
      expect(at, script).toEqual(at.toSorted((a, b) => b - a));
    }
    for (const { effects, script } of request.backOut.steps) {
      const run = manifestRuns(plan).find((one) => one.script === script);
      const summaries = run?.steps.flatMap((id) => plan.steps.filter((step) => step.id === id)) ?? [];
      expect(effects).toEqual(summaries.flatMap(({ undo }) => (undo.kind === "script" ? [undo.summary] : [])));
    }
  });
});
