import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answersJsonSchema } from "@/lib/api/answers-json-schema";
import { factsJsonSchema } from "@/lib/api/facts-json-schema";

const published = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), "utf8");

describe("docs/answers.schema.json", () => {
  it("is fresh; npm run schema writes it anew", () => {
    expect(published("answers.schema.json")).toBe(`${JSON.stringify(answersJsonSchema(), null, 2)}\n`);
  });

  it("refuses unknown keys on the first level", () => {
    expect(answersJsonSchema()).toMatchObject({ type: "object", additionalProperties: false });
  });
});

describe("docs/facts.schema.json", () => {
  it("is fresh; npm run schema writes it anew", () => {
    expect(published("facts.schema.json")).toBe(`${JSON.stringify(factsJsonSchema(), null, 2)}\n`);
  });

  it("refuses unknown keys on every level", () => {
    const objects = [...JSON.stringify(factsJsonSchema()).matchAll(/"type":"object"/g)].length;
    const strict = [...JSON.stringify(factsJsonSchema()).matchAll(/"additionalProperties":false/g)].length;
    expect(objects).toBeGreaterThan(40);
    expect(strict).toBe(objects);
  });
});
