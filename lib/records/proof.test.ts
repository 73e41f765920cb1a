import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { changesSomething } from "@/lib/plan/number-steps";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { answersOf } from "@/lib/testing/example-answers";
import { factsJson } from "@/lib/testing/example-facts";
import { appliedOn, outcome, resultJson, type RecordedRun } from "@/lib/testing/run-records";
import { scenarios } from "@/lib/testing/scenarios";
import { proofOf } from "./proof";
import { readRecord } from "./read-record";

const plan = generatePlan(answersOf(scenarios["split-3"]));
const rows = new Map(buildChecklist(plan, en).groups.flatMap(({ items }) => items.map((item) => [item.id, item])));

function proofIn(text: string) {
  const read = readRecord(new TextEncoder().encode(text), plan);
  if (!read.ok) throw new Error(read.error.code);
  return proofOf(read.value, plan);
}

/** A result with every target that the scripts for Exchange change, but for those of one name. */
const exchange = (run: Partial<RecordedRun>, leftOut = "", state = "holds") =>
  resultJson(plan, {
    ...{ script: "Test-OwaMessaging", computer: "CAS01", mode: "verify", exitCode: 0, ...run },
    targets: plan.steps
      .filter((step) => step.script?.family === "owa-messaging" && changesSomething(step))
      .flatMap(({ id, targets }) => targets.map(({ name }) => outcome(id, name, state)))
      .filter(({ target }) => target !== leftOut),
  });

describe("what a result proves", () => {
  it("is the row of its run, on its server", () => {
    expect(proofIn(appliedOn(plan, "mbx02.contoso.com"))).toEqual({
      ...{ rowId: "apply-owa-im-config", host: "mbx02.contoso.com", state: "done", unmentioned: [] },
    });
  });

  it("is one row for scripts that run once", () => {
    expect(proofIn(exchange({}))).toMatchObject({
      rowId: "verify-owa-messaging",
      host: undefined,
      state: "done",
    });
  });

  it("is always a row that the checklist has", () => {
    const family = ["Set-LyncTrust", "Test-LyncTrust", "Undo-LyncTrust", "Set-OwaMessaging", "Undo-OwaMessaging"];
    for (const script of family) {
      const mode = { S: "apply", T: "verify", U: "undo" }[script.charAt(0)] ?? "";
      const proof = proofIn(resultJson(plan, { script, computer: "FE01", mode, exitCode: 2 }));
      expect(rows.has(proof?.rowId ?? ""), script).toBe(true);
      expect(proof?.state).toBe("different");
    }
  });

  it("goes by what was changed, where two changes have one place", () => {
    const both = generatePlan(answersOf(scenarios["dial-plans"]));
    const rowIds = ["Set-SipDialPlans", "Set-OwaMessaging"].map((script) => {
      const text = resultJson(both, { script, computer: "CAS01", mode: "apply", exitCode: 3 });
      const record = readRecord(new TextEncoder().encode(text), both);
      return record.ok ? proofOf(record.value, both)?.rowId : record.error.code;
    });
    expect(rowIds).toEqual(["apply-sip-dial-plans", "apply-owa-messaging"]);
  });

  it("counts outcomes that are no step or no target of the plan for nothing", () => {
    const text = appliedOn(plan, "mbx02.contoso.com");
    const run = JSON.parse(text) as { targets: unknown[] };
    run.targets.push(
      outcome("known-servers", "mbx02.contoso.com", "vouched"),
      outcome("question", "MBX02", "warning", { message: null }),
    );
    expect(proofIn(JSON.stringify(run))).toEqual(proofIn(text));
  });

  it("is the row of its place for facts, when they know a host of the plan", () => {
    expect(proofIn(factsJson("Get-LyncFacts", "FE07"))).toEqual({
      ...{ rowId: "discover-lync", host: undefined, state: "done", unmentioned: [] },
    });
    expect(proofIn(factsJson("Get-MailboxServerFacts", "MBX03"))).toMatchObject({
      ...{ rowId: "discover-mailbox-server", host: "mbx03.contoso.com" },
    });
    expect(proofIn(factsJson("Get-ExchangeFacts", "CAS01"))).toBeUndefined();
    for (const place of ["lync", "exchange", "mailbox-server"]) expect(rows.has(`discover-${place}`)).toBe(true);
  });

  it("is nothing when a finished run leaves out a planned target", () => {
    expect(proofIn(exchange({}, "cas01.contoso.com"))).toBeUndefined();
  });

  it("names what a rehearsal does not mention", () => {
    const run = { script: "Set-OwaMessaging", mode: "dry-run", exitCode: 10 };
    expect(proofIn(exchange(run, "cas01.contoso.com", "would-change"))).toEqual({
      ...{ rowId: "rehearse-owa-messaging", host: undefined, state: "done", unmentioned: ["cas01.contoso.com"] },
    });
  });

  it("is the row of the rehearsal for an undo that was rehearsed", () => {
    const undo = { script: "Undo-OwaImConfig", mode: "dry-run", exitCode: 10 };
    expect(proofIn(resultJson(plan, { ...undo, computer: "MBX01" }))).toMatchObject({
      rowId: "rehearse-undo-owa-im-config",
      host: "mbx01.contoso.com",
      state: "done",
    });
  });

  it("is nothing for a computer that the plan does not name", () => {
    expect(proofIn(appliedOn(plan, "mbx02.contoso.com").replace('"MBX02"', '"MBX99"'))).toBeUndefined();
  });

  it("is that something looks different for every exit code that the row does not expect", () => {
    for (const exitCode of [1, 2, 3, 4, 5]) {
      const text = resultJson(plan, { script: "Set-OwaImConfig", computer: "MBX01", mode: "apply", exitCode });
      expect(proofIn(text)).toMatchObject({
        rowId: "apply-owa-im-config",
        host: "mbx01.contoso.com",
        state: "different",
      });
    }
  });
});
