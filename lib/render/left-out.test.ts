import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { leftOutOf } from "./left-out";

const leftOut = (answers: unknown) => leftOutOf(generatePlan(answersOf(answers)), en);

describe("what a change request says is not in the change", () => {
  it("is the override for the whole forest, exactly where one for each server is made (decision 028)", () => {
    const { forestWide } = en.changeRequest.scope;
    const off = { ...(scenarios["turn-off"] as object), exchange: { version: "2019" } };
    const all = { ...scenarios, "turn-off of Exchange 2019": off };
    const saying = Object.entries(all).flatMap(([name, answers]) =>
      leftOut(answers).includes(forestWide) ? [name] : [],
    );
    expect(saying).toEqual(["exchange-2016", "exchange-2016-trust", "exchange-2019", "exchange-se", "renew-2019"]);
  });
});
