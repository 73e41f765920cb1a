import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { warningText } from "@/lib/messages/problem-text";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import type { Plan } from "@/lib/plan/types";
import { largeAnswers, longNames } from "@/lib/testing/large-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { manifestRuns } from "../runs";
import type { Fact, Text } from "../markdown/document";
import { buildChecklist } from "../checklist/build-checklist";
import { buildChangeRequest } from "./build-change-request";
import { changeRequestDocument } from "./change-request-document";

const planOf = (input: unknown) => generatePlan(answersOf(input));
const plans = [...Object.entries(scenarios), ["200 servers", largeAnswers(200)] as const].map(
  ([name, input]) => [name, planOf(input)] as const,
);

const plain = (text: Text) =>
  typeof text === "string"
    ? text
    : text
        .map((part) => {
          if (typeof part === "string") return part;
          if ("link" in part) return part.title;
          return "code" in part ? part.code : part.quoted;
        })
        .join("");
const toWrite = "(room to write)";
const factText = (fact: Fact) => ("code" in fact ? fact.code : "text" in fact ? plain(fact.text) : toWrite);

describe.each(plans)("the change request of %s", (_name, plan) => {
  const request = buildChangeRequest(plan, en);
  const { blocks } = changeRequestDocument(request, en);

  it("has a heading for every row of a change record, and text under each [criterion 46]", () => {
    const headings = blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [block.text] : []));
    expect(headings).toEqual([
      "What and why",
      "Scope",
      "Risk and impact",
      "Schedule",
      "Who does what",
      "Implementation plan",
      "Test plan",
      "Back-out plan",
      "Notices",
      "Evidence",
      "Approvals",
      "Sources and limits",
      "Is this request complete?",
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["facts", "table", "list", "entries"]));
    for (const [index, block] of blocks.entries()) {
      if (block.kind === "heading" && block.level === 2)
        expect(["paragraph", "facts", "table", "list", "caution", "heading"]).toContain(blocks[index + 1]?.kind);
      if (block.kind === "facts") for (const fact of block.facts) expect(factText(fact), fact.term).not.toBe("");
      if (block.kind === "table") expect(block.rows.length).toBeGreaterThan(0);
      if (block.kind === "list") expect(block.items.length).toBeGreaterThan(0);
      if (block.kind === "entries")
        for (const entry of block.entries)
          for (const fact of entry.facts) expect(factText(fact), fact.term).not.toBe("");
    }
  });

  it("has a summary of at most 160 characters [criterion 46]", () => {
    expect(request.summary.length).toBeGreaterThan(20);
    expect(request.summary.length).toBeLessThanOrEqual(160);
  });

  it("numbers each test as the checklist does", () => {
    const rows = buildChecklist(plan, en).groups.flatMap(({ items }) => items.map(({ action }) => action));
    for (const { number, action } of Object.values(request.tests).flat()) expect(rows[number - 1]).toBe(action);
  });

  it("names each reason for its risk in a few words on the first page", () => {
    const reasons = request.risk.findings.filter(({ level }) => level === request.risk.level);
    for (const { inShort = "" } of reasons) expect(inShort).toMatch(/^.{5,50}$/);
  });

  it("lists every object that is changed by its exact name, once in each list [criterion 46]", () => {
    const changing = plan.steps.filter(({ undo }) => undo.kind !== "none");
    expect(request.scope.map(({ title }) => title)).toEqual(changing.map(({ title }) => title));
    for (const [index, step] of changing.entries()) {
      const objects = request.scope[index]?.changes.flatMap(({ objects: all }) => all) ?? [];
      expect(objects).toHaveLength(step.targets.length);
      expect(new Set(objects).size).toBe(objects.length);
      for (const { name } of step.targets)
        expect(
          objects.some(
            (object) =>
              object === name ||
              object.startsWith(`${name}\\`) ||
              object.startsWith(`${name}/`) ||
              object.startsWith(`${name} `) ||
              object.endsWith(` on ${name}`) ||
              object.endsWith(` for ${name}`) ||
              object.startsWith(`override “${name}” `),
          ),
        ).toBe(true);
    }
  });

  it("takes back every step that changes something, the last one first, with trigger, decision maker, time and command [criterion 47]", () => {
    const { backOut, implementation, schedule } = request;
    expect(backOut.steps.map(({ undoes }) => undoes)).toEqual(undoOrder(plan));
    expect(backOut.steps).toHaveLength(implementation.filter(({ onlyReads }) => !onlyReads).length);
    for (const step of backOut.steps) {
      expect(step.command).toMatch(/^\.\\[a-z-]+\\Undo-[A-Za-z]+\.ps1$/);
      expect(step.rehearsal).toContain("-WhatIf");
      expect(step.effects.length).toBeGreaterThan(0);
    }
    expect(backOut.triggers.length).toBeGreaterThan(0);
    expect(backOut.proof.length).toBeGreaterThan(0);
    const facts = blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
    expect(facts.find(({ term }) => term === "Decided by")).toEqual({ term: "Decided by", toWrite: true });
    expect(schedule.latestDecision).not.toBe("");
    expect(backOut.minutes).toBe(backOut.steps.reduce((sum, { minutes }) => sum + minutes, 0));
  });

  it("plans no more minutes in its steps than in its schedule", () => {
    const planned = request.implementation.reduce((sum, { minutes }) => sum + minutes, 0);
    expect(planned).toBeGreaterThan(0);
    expect(planned).toBeLessThanOrEqual(request.schedule.changeMinutes);
  });

  it("takes the highest level of the rules that apply", () => {
    for (const { level, findings } of [request.risk, request.impact]) {
      const found = findings.map((finding) => finding.level);
      expect(level).toBe(["high", "medium", "low"].find((one) => found.some((other) => other === one)));
    }
  });
});

describe("the summary", () => {
  it("leaves names out rather than cutting them [criterion 46]", () => {
    const request = buildChangeRequest(planOf(longNames()), en);
    expect(request.summary).toBe(
      "Connect Outlook Web App to Lync Server 2013 for instant messaging: 1 Mailbox server, 1 Client Access server, 1 mailbox policy",
    );
  });

  it("names pool and site where they fit", () => {
    expect(buildChangeRequest(planOf(scenarios["split-3"]), en).summary).toBe(
      "Connect Outlook Web App to Lync Server 2013 for instant messaging: 3 Mailbox servers, 3 Client Access servers, 1 mailbox policy, pool pool01.contoso.com",
    );
  });
});

describe("the schedule", () => {
  const withChange = (change: object) => {
    const base = scenarios["split-3"] as { readonly change: object };
    return buildChangeRequest(planOf({ ...base, change: { ...base.change, ...change } }), en);
  };

  // The minutes of every step, and those of the steps that a script takes back.
  const { steps } = planOf(scenarios["split-3"]);
  const sum = (some: typeof steps) => some.reduce((all, { minutes }) => all + minutes, 0);
  const [work, back] = [sum(steps), sum(steps.filter(({ undo }) => undo.kind !== "none"))];

  it("ends the time to decide before the back-out has to start, in the zone that was typed [criterion 47]", () => {
    const { schedule } = withChange({});
    expect(schedule).toMatchObject({
      start: "2026-11-28T22:00+01:00",
      end: "2026-11-29T01:00+01:00",
      changeMinutes: work,
      backOutMinutes: back,
    });
    expect(schedule.latestDecision).toMatch(/^2026-11-29T00:\d\d\+01:00$/);
    expect(Date.parse(schedule.latestDecision)).toBe(Date.parse("2026-11-29T01:00+01:00") - back * 60_000);
  });

  it("says it in words when no start is given, and asks for the start [criterion 47]", () => {
    const { schedule, completeness } = withChange({ windowStart: "" });
    expect(schedule.latestDecision).toBe(`${back} minutes before the window ends`);
    expect(completeness.find(({ section }) => section === "Schedule")?.missing).toContain("start of the window");
  });

  it("warns of a window that is too short for the change and its back-out [criterion 47]", () => {
    const short = withChange({ windowMinutes: work + back - 1 });
    expect(short.schedule.missingMinutes).toBe(1);
    expect(short.risk.level).toBe("high");
    expect(short.schedule.latestDecision).toMatch(/^The window is too short to decide: .* need .*, and it has /);
    expect(JSON.stringify(changeRequestDocument(short, en).blocks)).not.toMatch(/Prove or undo by [0-9]|back, by /);
    expect(
      short.completeness.filter(({ missing }) => /longer|Time/.test(missing)).map(({ section }) => section),
    ).toEqual(["Schedule", "Back-out plan"]);
    expect(changeRequestDocument(short, en).blocks.filter(({ kind }) => kind === "caution")).toHaveLength(1);
    expect(withChange({ windowMinutes: work + back }).schedule.missingMinutes).toBe(0);
  });

  it("marks what the answers leave open", () => {
    const { completeness } = withChange({ reference: "", reason: "", requestedBy: "", testUser: "" });
    const missing = Object.fromEntries(completeness.map(({ section, missing: text }) => [section, text]));
    expect(missing).toMatchObject({
      Summary: "The number of the change.",
      "What and why": "The reason. Who requests the change.",
      "Who does what": "The names of the people who do the work.",
      "Implementation plan": "",
      "Test plan": "The test user.",
      "Back-out plan": "Who decides.",
    });
  });
});

describe("the risk", () => {
  const reasons = (name: string) =>
    buildChangeRequest(planOf(scenarios[name]), en)
      .risk.findings.map(({ reason }) => reason)
      .join("\n");

  it("counts the servers", () => {
    expect(reasons("split-12")).toContain("12 Mailbox servers are changed: more than 10.");
    expect(buildChangeRequest(planOf(largeAnswers(51)), en).risk.level).toBe("high");
  });

  it("names the older session of Topology Builder only where the topology is enabled", () => {
    expect(reasons("split-3")).toContain("Close Topology Builder before the change.");
    expect(reasons("turn-off")).not.toContain("Enable-CsTopology");
  });

  it("repeats every warning that follows from the products, and no remark on how a value is written", () => {
    const said = plans.flatMap(([, plan]) => {
      const text = buildChangeRequest(plan, en).risk.findings.map(({ reason }) => reason);
      return plan.warnings.map((warning) => ({
        // A short window has a rule of its own.
        isRemark: "others" in warning || warning.code === "window-short",
        isThere: text.includes(warningText(warning, en.problems)),
      }));
    });
    expect(new Set(said.map(({ isRemark, isThere }) => `${isRemark} ${isThere}`))).toEqual(
      new Set(["true false", "false true"]),
    );
  });
});

describe("the implementation plan", () => {
  it("has one step a family in the order of the runs, and looks at Lync again after dial plans", () => {
    const request = buildChangeRequest(planOf(scenarios["dial-plans"]), en);
    expect(request.implementation.map(({ script }) => script)).toEqual([
      "exchange/Set-SipDialPlans.ps1",
      "lync/Set-LyncTrust.ps1",
      "mailbox-server/Set-OwaImConfig.ps1",
      "exchange/Set-OwaMessaging.ps1",
    ]);
    expect(request.implementation.map(({ lookBefore }) => lookBefore?.id)).toEqual([
      undefined,
      "discover-lync-again",
      undefined,
      undefined,
    ]);
    expect(request.backOut.steps.map(({ script }) => script)).toEqual([
      "exchange/Undo-OwaMessaging.ps1",
      "mailbox-server/Undo-OwaImConfig.ps1",
      "lync/Undo-LyncTrust.ps1",
      "exchange/Undo-SipDialPlans.ps1",
    ]);
  });

  const { implementation, backOut } = buildChangeRequest(planOf(scenarios["split-3"]), en);

  it("counts the minutes of the scripts, not those of the sign-in after them", () => {
    const { steps } = planOf(scenarios["split-3"]);
    const families = ["lync-trust", "owa-im-config", "owa-messaging"];
    const minutes = families.map((family) =>
      steps
        .filter(({ script, phase }) => script?.family === family && phase !== "confirm")
        .reduce((sum, step) => sum + step.minutes, 0),
    );
    expect(implementation.map((run) => run.minutes)).toEqual(minutes);
    expect(Math.min(...minutes)).toBeGreaterThan(5);
    expect(implementation.flatMap(({ parts }) => parts.map(({ title }) => title))).not.toContain("Sign in and look");
  });

  it("is taken back step by step from the last to the first", () => {
    expect(backOut.steps.at(-1)?.effects).toEqual([
      "Remove each application that this plan created.",
      "Remove each pool that this plan created, if it holds nothing else.",
      "Enable the topology.",
    ]);
  });

  it("shows the commands of one object where there are many, and counts the others", () => {
    const parts = buildChangeRequest(planOf(largeAnswers(200)), en).implementation.flatMap((step) => step.parts);
    const long = parts.filter(({ moreObjects }) => moreObjects > 0);
    expect(long.length).toBeGreaterThan(2);
    for (const { commands, moreObjects } of long) {
      expect(commands).toHaveLength(1);
      expect(moreObjects).toBe(199);
    }
  });
});

/** The numbers of the changes, in the order in which the manifest takes them back. */
function undoOrder(plan: Plan): readonly number[] {
  const of = (purpose: string) => manifestRuns(plan).flatMap((run) => (run.purpose === purpose ? [run.family] : []));
  const changes = of("apply");
  return of("undo").map((family) => changes.indexOf(family) + 1);
}
