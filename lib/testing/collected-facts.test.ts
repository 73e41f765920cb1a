import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { factsFileSchema } from "@/lib/facts/facts-schema";
import { readRecordJson } from "@/lib/records/record-json";
import { factsIn } from "@/lib/records/read-facts";
import { collectedFacts, collectedPath, collectedSizes } from "./collected-facts";

describe("what the collectors wrote in the lab", () => {
  it("is there for every size, and no other", () => {
    expect(
      readdirSync(collectedPath(1, ".."))
        .map(Number)
        .toSorted((a, b) => a - b),
    ).toEqual([...collectedSizes]);
  });

  it.each(collectedSizes)("has the form of the schema, and is read by the pages: %i servers", (size) => {
    const files = collectedFacts(size);
    expect(files).toHaveLength(size + 2);
    const scripts = files.map(({ name, text }) => {
      const parsed = factsFileSchema.safeParse(JSON.parse(text));
      expect([name, parsed.error?.issues]).toEqual([name, undefined]);
      const json = readRecordJson(new TextEncoder().encode(text));
      const read = json.ok ? factsIn(json.value) : json;
      expect([name, read.ok]).toEqual([name, true]);
      return parsed.data?.script;
    });
    expect(new Set(scripts)).toEqual(new Set(["Get-LyncFacts", "Get-ExchangeFacts", "Get-MailboxServerFacts"]));
  });
});
