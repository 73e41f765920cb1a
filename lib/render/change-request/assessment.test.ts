import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { impactOf } from "./assessment";

const reasons = (input: unknown) =>
  impactOf(generatePlan(answersOf(input)), en)
    .findings.map(({ reason }) => reason)
    .join(" ");

describe("what users notice", () => {
  it("names up to three servers", () => {
    expect(reasons(scenarios["repair-same-computer"])).toContain(
      "Users of ex01.contoso.com get presence and chat back.",
    );
    expect(reasons(scenarios["reapply"])).toContain(
      "Users of mbx01.contoso.com, mbx02.contoso.com and mbx03.contoso.com get presence and chat back.",
    );
  });

  it("counts more, and says where their names are", () => {
    expect(reasons(manyServers(12))).toContain("Afterwards users of the 12 Mailbox servers under Scope have presence");
  });

  it.each(Object.keys(scenarios))("calls nothing named that is not (%s)", (name) => {
    expect(reasons(scenarios[name])).not.toMatch(/\b(?:named|planned) (?:servers?|directories|policies)\b/);
  });
});
