import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/answers/types";
import { planHash } from "@/lib/answers/plan-hash";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { comparePlans } from "./compare-plans";
import { generateBundle } from "./generate";

const split = answersOf(scenarios["split-3"]);
const changed = (change: object): Answers => answersOf({ ...split, ...change });

describe("two plans compared", () => {
  it("do not differ from themselves", () => {
    const { commands, files } = comparePlans(split, split);
    expect(files).toEqual([]);
    expect(commands.first).toBe(commands.second);
  });

  it("differ in no script when only the reference of the change differs", () => {
    const { files, commands } = comparePlans(split, changed({ change: { ...split.change, reference: "CHG0039999" } }));
    const named = ["change-request.html", "change-request.md", "checklist.html", "checklist.md"];
    expect(files.map(({ path }) => path)).toEqual(named);
    expect(commands.first).toBe(commands.second);
  });

  it("differ in one line of each script when only the records folder differs", () => {
    const { files } = comparePlans(split, changed({ recordsDirectory: "D:\\Records" }));
    const scripts = files.filter(({ path }) => path.endsWith(".ps1"));
    expect(scripts.map(({ path }) => path)).toContain("mailbox-server/Invoke-OnMailboxServers.ps1");
    for (const { first, second } of scripts) {
      const before = first.split("\n");
      const others = second.split("\n").filter((line) => !before.includes(line));
      expect(others).toEqual(["    RecordsDirectory = 'D:\\Records'"]);
    }
  });

  it("differ in commands and scripts when a port differs", () => {
    const { commands, files } = comparePlans(
      split,
      changed({ trustedApplication: { applicationId: "OutlookWebApp", port: 5188 } }),
    );
    expect(commands.first).toContain("5199");
    expect(commands.second).toContain("5188");
    expect(files.map(({ path }) => path)).toContain("lync/Set-LyncTrust.ps1");
    const hash = planHash(split).slice(0, 8);
    expect(generateBundle(split).bundle.files.filter(({ text }) => text.includes(hash)).length).toBeGreaterThan(5);
    expect(files.filter(({ first, second }) => first.includes(hash) || second.includes(hash))).toEqual([]);
  });

  it("name files that only one of them has", () => {
    const { files } = comparePlans(split, answersOf(scenarios["turn-off"]));
    expect(files.filter(({ kind }) => kind === "removed").map(({ path }) => path)).toContain("lync/Set-LyncTrust.ps1");
    expect(comparePlans(answersOf(scenarios["turn-off"]), split).files.some(({ kind }) => kind === "added")).toBe(true);
  });
});
