import { afterAll, beforeAll, expect, it } from "vitest";
import { allowedParameters } from "./command-policy";
import { estateFor } from "./estate";
import { sharedLab, type Lab } from "./lab";
import { caseOn, createWorld, removeWorld, type World } from "./world";

let lab: Lab;
let world: World;
beforeAll(async () => {
  lab = await sharedLab();
  const plan = {
    poolFqdn: "pool.example",
    siteId: "A",
    umPlacement: undefined,
    dialPlans: [],
    clientAccessServers: ["cas1.example"],
    mailboxServers: [],
  };
  world = createWorld(estateFor({ ...plan, mailboxPolicies: { scope: "named", names: [] } }));
});
afterAll(() => {
  removeWorld(world);
});

const listing = (module: string) =>
  `foreach ($Command in (Get-Command -Module ${module})) { foreach ($Name in $Command.Parameters.Keys) { $Command.Name + ' ' + $Name } }`;
/** Common parameters of the lab's own, newer engine. */
const newerCommon = ["InformationAction", "InformationVariable", "PipelineVariable", "ProgressAction"];

it.each([
  ["FakeLync", "lync", "FE01", 18],
  ["FakeExchange", "exchange", "CAS1", 23],
] as const)(
  "every cmdlet and parameter of %s is one that Microsoft documents",
  async (module, shell, computer, count) => {
    const { output } = await lab.runScript({ ...caseOn(world, computer, shell), text: listing(module) });
    const declared = output.map((line) => line.split(" ") as [string, string]);
    expect(new Set(declared.map(([name]) => name)).size).toBe(count);
    const invented = declared.filter(
      ([name, parameter]) => !newerCommon.includes(parameter) && !allowedParameters(name)?.includes(parameter),
    );
    expect(invented).toEqual([]);
  },
);
