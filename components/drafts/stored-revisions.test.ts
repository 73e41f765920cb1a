import { expect, it } from "vitest";
import { parseRevisions } from "./stored-revisions";

const good = { id: "a1", name: "For the board", at: "2026-11-27T10:00:00Z", draft: { goal: { goal: "integrate" } } };

it("are read as they were written", () => {
  expect(parseRevisions(JSON.stringify([{ ...good, approved: true }]))).toEqual([{ ...good, approved: true }]);
});

it.each([
  ["no JSON", "{"],
  ["no list", "{}"],
  ["no object", "[1, null]"],
  ["no name", JSON.stringify([{ ...good, name: 1 }])],
  ["no time", JSON.stringify([{ ...good, at: "soon" }])],
])("are left out where they are damaged: %s", (_what, text) => {
  expect(parseRevisions(text)).toEqual([]);
});

it("lose what is no answer", () => {
  const [read] = parseRevisions(JSON.stringify([{ ...good, draft: { goal: { goal: 1 }, other: {} }, approved: 1 }]));
  expect(read).toEqual({ ...good, draft: { goal: {} } });
});
