import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answersJsonSchema } from "@/lib/server/answers-json-schema";

describe("docs/answers.schema.json", () => {
  const text = readFileSync(new URL("../docs/answers.schema.json", import.meta.url), "utf8");

  it("is fresh; npm run schema writes it anew", () => {
    expect(text).toBe(`${JSON.stringify(answersJsonSchema(), null, 2)}\n`);
  });

  it("refuses unknown keys on the first level", () => {
    expect(answersJsonSchema()).toMatchObject({ type: "object", additionalProperties: false });
  });
});
