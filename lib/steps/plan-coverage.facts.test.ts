import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { contradictionsOf } from "@/lib/records/contradictions";
import { readRecord } from "@/lib/records/read-record";
import { answersOf } from "@/lib/testing/example-answers";
import { factsJson } from "@/lib/testing/example-facts";
import { scenarios } from "@/lib/testing/scenarios";

/** A database with copies on a planned server and on another one. */
function codesFor(scenario: string, planned: string): readonly string[] {
  const plan = generatePlan(answersOf(scenarios[scenario]));
  const databases = { databases: [{ name: "DB1", recovery: false, servers: [planned, "MBX09"] }] };
  const read = readRecord(new TextEncoder().encode(factsJson("Get-ExchangeFacts", "CAS01", { databases })), plan);
  if (!read.ok || read.value.kind !== "facts") throw new Error("These are no facts.");
  return contradictionsOf(read.value, plan).map(({ code }) => code);
}

describe("a copy of a database on a server that is not planned", () => {
  it("contradicts a plan whose Mailbox servers run Outlook Web App", () => {
    expect(codesFor("split-3", "MBX01")).toContain("uncovered-copy");
  });

  it("contradicts none for Exchange 2010, whose Client Access servers serve a mailbox wherever it is", () => {
    expect(codesFor("exchange-2010", "CAS01")).not.toContain("uncovered-copy");
  });
});
