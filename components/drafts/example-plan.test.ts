import { expect, it } from "vitest";
import { decodeShare } from "@/lib/share/share-link";
import { exampleCode } from "./example-plan";

const example = () => {
  const decoded = decodeShare(exampleCode);
  if (!decoded.ok) throw new Error("The example does not open.");
  return decoded.value.answers;
};

it("opens, and names nobody but an organisation that Microsoft uses for examples", () => {
  const names = JSON.stringify(example()).match(/[a-z0-9-]+\.[a-z]+\.[a-z]+/g) ?? [];
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !name.endsWith(".fabrikam.com"))).toEqual([]);
});

it("calls itself an example in every document", () => {
  const { reference, notes, windowStart } = example().change;
  expect(reference).toBe("EXAMPLE");
  expect(notes).toContain("example");
  // A day would become a day of the past.
  expect(windowStart).toBe("");
});
