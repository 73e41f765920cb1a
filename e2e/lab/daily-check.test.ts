import { beforeAll, describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { manifestRuns } from "@/lib/render/runs";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { sharedLab, type Lab } from "./lab";

const names = [
  ...["split-3", "dial-plans", "same-computer", "reapply", "renew", "renew-renamed", "exchange-2019"],
  ...["repair", "turn-off", "exchange-2010", "renew-2010"],
];
const plans = names.map((name) => [name, generatePlan(answersOf(scenarios[name]))] as const);
const rowsOf = (plan: (typeof plans)[number][1]) =>
  plan.steps.find(({ id }) => id === "daily-check")?.checklist.map(({ id, command = "" }) => ({ id, command })) ?? [];
const commands = new Map(plans.flatMap(([, plan]) => rowsOf(plan).map(({ id, command }) => [command, id] as const)));

describe("the commands that register the daily check", () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await sharedLab();
  });

  it.each(plans)("of %s name every Test script of the plan", (_name, plan) => {
    const tests = manifestRuns(plan).flatMap(({ purpose, name }) => (purpose === "verify" ? [name] : []));
    const all = rowsOf(plan);
    for (const name of tests)
      expect(
        all.filter(({ id, command }) => !id.endsWith("2008") && command.includes(`'${name}.ps1'`)).length,
        name,
      ).toBe(1);
    const named = all.flatMap(({ command }) => [...command.matchAll(/'(Test-\w+)\.ps1'/g)].map(([, name]) => name));
    expect([...new Set(named)].toSorted()).toEqual(tests.toSorted());
  });

  it("are for Windows Server 2008 R2 only where the product runs there", () => {
    const idsOf = (name: string) => rowsOf(plans.find(([one]) => one === name)![1]).map(({ id }) => id);
    expect(idsOf("split-3").filter((id) => id.endsWith("2008"))).toHaveLength(2);
    const scheduler = rowsOf(plans.find(([one]) => one === "turn-off")![1])[0]?.command;
    expect(scheduler).toContain("Schedule.Service");
    expect(idsOf("exchange-2019").filter((id) => id.endsWith("2008"))).toEqual([]);
  });

  it.each([...commands].map(([command, id]) => [id, command] as const))("%s is PowerShell", async (id, command) => {
    expect((await lab.parseScript(command)).errors).toEqual([]);
    // What the task itself runs, with the doubled marks of the outer text taken away.
    const inner = (/-Command (.*?exit `\$c)"/.exec(command)?.[1] ?? "").replaceAll("`", "");
    expect(inner).toContain("eventcreate");
    expect((await lab.parseScript(inner.replace("in $Scripts", "in 'a'"))).errors).toEqual([]);
    expect(inner).not.toContain('"');
    // Room for the path of the script within the 261 characters that schtasks takes.
    if (command.includes("schtasks.exe"))
      expect(261 - `powershell.exe -NoProfile -Command ${inner}`.length).toBeGreaterThan(50);
  });
});
