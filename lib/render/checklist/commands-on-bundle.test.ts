import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { collectors } from "@/lib/render/powershell/script-kinds";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { wordsFor } from "@/lib/topology/words-for";
import { buildChecklist } from "./build-checklist";

const bundles = Object.entries(scenarios).map(([name, input]) => {
  const { plan, bundle } = generateBundle(answersOf(input));
  const { groups } = buildChecklist(plan, wordsFor(en, plan.topology));
  const items = groups.flatMap((group) => group.items);
  const commands = items.flatMap(({ command = "", allAtOnce = "" }) => [command, allAtOnce]);
  return { name, plan, files: bundle.files, items, commands };
});

/** What Select-String takes for the pattern of a command. */
const patternOf = (command: string) => new RegExp(/ -Pattern "([^"]+)"$/.exec(command)?.[1] ?? "^$", "i");

/** Paths of a command in the folder of the bundle, as PowerShell expands them. */
const pathsIn = (command: string) =>
  [...command.matchAll(/(?<![\w.])\.\\([\w*.\\-]+)/g)].map(([, path = ""]) => path.replaceAll("\\", "/"));
const wildcard = (path: string) => new RegExp(`^${path.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`, "i");

describe.each(bundles)("the commands of the checklist, in the folder of the bundle of $name", (bundle) => {
  it("find the plan hash of the request once in each script that knows a plan, and nothing else", () => {
    const command = bundle.items.find(({ id }) => id === "bundle-plan")?.command ?? "";
    const [path = ""] = pathsIn(command);
    const knowNoPlan = new Set<string>(Object.values(collectors).map((name) => `${name}.ps1`));
    const searched = bundle.files.filter((file) => wildcard(path).test(file.path));
    expect(searched.map((file) => file.path)).toEqual(
      bundle.files.map((file) => file.path).filter((found) => found.endsWith(".ps1")),
    );
    for (const file of searched) {
      const lines = file.text.split("\n").filter((line) => patternOf(command).test(line));
      const expected = knowNoPlan.has(file.path.split("/").at(-1) ?? "")
        ? []
        : [`    PlanHash = '${bundle.plan.hash}'`];
      expect(lines, file.path).toEqual(expected);
    }
  });

  it("name files that are there", () => {
    for (const command of bundle.commands) {
      for (const path of pathsIn(command)) {
        expect(
          bundle.files.some((file) => wildcard(path).test(file.path)),
          `${command}: ${path}`,
        ).toBe(true);
      }
    }
  });
});

describe.each(bundles)("the documents of $name", ({ files }) => {
  it("name no script that the bundle does not have", () => {
    const paths = new Set(files.map(({ path }) => path));
    const documents = files.filter(({ path }) => /\.(?:md|txt|csv)$/.test(path));
    const named = documents.flatMap(({ text }) => [
      ...text.matchAll(/\b(?:lync|exchange|mailbox-server)[/\\][\w-]+\.ps1\b/g),
    ]);
    expect(named.length).toBeGreaterThan(0);
    for (const [path] of named) expect([...paths]).toContain(path.replace("\\", "/"));
  });
});
