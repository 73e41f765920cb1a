import { describe, expect, it } from "vitest";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { turningOn } from "@/lib/testing/turning-on";
import { generateBundle } from "./generate";

const filesOf = (name: string) => generateBundle(answersOf(scenarios[name])).bundle.files;
const isDocument = (path: string) => /\.(md|html|csv|svg|txt)$/.test(path);

describe("a plan that turns instant messaging off", () => {
  it.each(
    filesOf("turn-off")
      .filter(({ path }) => isDocument(path))
      .map(({ path, text }) => [path, text] as const),
  )("speaks of nothing else in %s", (_, text) => {
    expect(turningOn.flatMap((words) => text.match(words) ?? [])).toEqual([]);
  });
});

describe.each(Object.keys(scenarios))("the documents of %s", (name) => {
  it("name no script that is not in the bundle", () => {
    const files = filesOf(name);
    const scripts = new Set(files.map(({ path }) => path));
    const named = files
      .filter(({ path }) => isDocument(path))
      .flatMap(({ text }) => [...text.matchAll(/\b(lync|exchange|mailbox-server)[/\\]([A-Z][a-z]+-[A-Za-z]+\.ps1)/g)])
      .map(([, folder = "", script = ""]) => `${folder}/${script}`);
    expect([...new Set(named)].filter((path) => !scripts.has(path))).toEqual([]);
  });
});
