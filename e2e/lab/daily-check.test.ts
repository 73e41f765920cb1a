import { beforeAll, describe, expect, it } from "vitest";
import { planWords } from "@/lib/messages/en/plan-words";
import { step } from "@/lib/steps/daily-check";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { sharedLab, type Lab } from "./lab";

const rows = step.checklist(deriveTopology(answersOf(scenarios.renew)), planWords.steps["daily-check"]);

describe("the command that registers the daily check", () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await sharedLab();
  });

  it.each(rows.map(({ id, command }) => [id, command ?? ""] as const))("%s is PowerShell", async (_id, command) => {
    expect((await lab.parseScript(command)).errors).toEqual([]);
    // What the task itself runs, with the doubled marks of the outer text taken away.
    const inner = (/-Command (.*?)exit `\$c"/.exec(command)?.[1] ?? "").replaceAll("`", "");
    expect(inner).toContain("eventcreate");
    expect((await lab.parseScript(inner)).errors).toEqual([]);
    expect(inner).not.toContain('"');
    // Room for the path of the script within the 261 characters that schtasks takes.
    expect(261 - `powershell.exe -NoProfile -Command ${inner}exit $c`.length).toBeGreaterThan(70);
  });
});
