import { describe, expect, it } from "vitest";
import { parseAnswers } from "@/lib/answers/parse-answers";
import { scenarios } from "./index";

describe("the scenarios", () => {
  it.each(Object.entries(scenarios))("%s holds valid answers in their stored form", (_name, scenario) => {
    expect(parseAnswers(scenario)).toEqual({
      ok: true,
      value: expect.objectContaining({ answers: scenario, dropped: [] }),
    });
  });
});
