import { beforeAll, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { checkSyntax } from "./command-policy";
import { sharedLab, type Lab } from "./lab";

let lab: Lab;
beforeAll(async () => {
  lab = await sharedLab();
});

/** Each command of a checklist once, with the row that has it; what a program is given is no command. */
const commands = new Map(
  Object.values(scenarios)
    .flatMap((input) => buildChecklist(generatePlan(answersOf(input)), en).groups)
    .flatMap(({ items }) => items)
    .flatMap(({ id, command }) =>
      command === undefined || id === "renewal-hook-acme" ? [] : [[command, id] as const],
    ),
);

it("every command of a checklist is one that Windows PowerShell 3.0 can read [criterion 17]", async () => {
  for (const [command, id] of commands) expect(checkSyntax(await lab.parseScript(command)), id).toEqual([]);
});
