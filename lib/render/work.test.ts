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
import { buildChecklist } from "./checklist/build-checklist";
import { renderReadMe } from "./read-me";
import { planPurposes } from "./powershell/script-kinds";
import { manifestRuns } from "./runs";
import { workOf } from "./work";

const noProvenance = { generator: { name: "", version: "" }, canonicalAnswers: "", shareLink: undefined };
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
      const byScript = run?.steps.flatMap((id) => plan.steps.filter((step) => step.id === id)) ?? [];
      // By hand is what follows its script.
      const byHand = plan.steps.filter((step) => step.run === run?.number && step.undo.kind === "by-hand");
      const summaries = [...byScript, ...byHand];
      expect(effects).toEqual(summaries.flatMap(({ undo }) => (undo.kind === "none" ? [] : [undo.summary])));
    }
  });
});

describe.each(plans)("what people do by hand in %s", (_name, plan) => {
  const words = wordsFor(en, plan.topology);
  const request = buildChangeRequest(plan, words);
  const byHand = plan.steps.filter(({ script, phase }) => script === undefined && phase !== "confirm");

  it("is behind the script of its run, with its place, person and minutes, wherever that run is told", () => {
    const { groups } = buildChecklist(plan, words);
    const readMe = renderReadMe(plan, noProvenance, words)[0]?.text.replace(/\n {7,}/g, " ") ?? "";
    const [table] = peopleSection(request, words).filter(({ kind }) => kind === "table");
    const named = table && "rows" in table ? table.rows.map(([what]) => String(what)) : [];
    for (const step of byHand) {
      const told = request.implementation.find(({ number }) => number === step.run)?.thenByHand ?? [];
      expect(told.map(({ title }) => title)).toContain(step.title);
      for (const { who, where, minutes } of told) expect([who, where, minutes > 0]).toEqual([who, where, true]);
      expect(named.filter((what) => what.includes(step.title))).toHaveLength(1);
      expect(readMe).toContain(`${step.number} ${step.title}`);
      expect(request.scope.map(({ number }) => number)).toContain(step.number);
      for (const part of ["during", "back-out"] as const) {
        const items = groups.find((group) => group.part === part)?.items ?? [];
        const at = items.findIndex(({ belongsTo }) => belongsTo === step.number);
        expect(at, part).toBeGreaterThan(0);
        expect(items[at - 1]?.belongsTo, part).toBe(String(step.run));
      }
    }
  });

  it("is told to users and to the service desk where it ends their calls, and nowhere else", () => {
    const restarts = byHand.some(({ impact }) => impact === "service-restart");
    expect(/voice mail/i.test(request.notices.users)).toBe(restarts);
    expect(/voice mail/i.test(request.notices.serviceDesk)).toBe(restarts);
    expect(request.impact.findings.some(({ reason }) => /calls in progress/.test(reason))).toBe(restarts);
    const drawn = request.pictures.at(-1)?.description ?? "";
    expect(/SIP URI dial plan/.test(drawn)).toBe(plan.steps.some(({ id }) => id === "sip-dial-plans"));
  });

  it("leaves a go or no-go on the first page where a run waits for Lync", () => {
    const looks = request.implementation.filter(({ lookBefore }) => lookBefore !== undefined);
    expect(request.stopsAfter).toHaveLength(looks.length);
    for (const run of request.stopsAfter) {
      const said = words.assessment.inShort.mayStop(run);
      expect(request.risk.findings.map(({ inShort }) => inShort)).toContain(said);
    }
  });
});
