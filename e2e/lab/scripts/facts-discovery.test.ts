import { join } from "node:path";
import { expect, it } from "vitest";
import cases from "@/lib/testing/data/discovery-cases.json";
import { stringLiteral } from "@/lib/powershell/literal";
import { scenarios } from "@/lib/testing/scenarios";
import { caseOn } from "../world";
import { openStage } from "./stage";

const stage = openStage();

/** Asks the library on a Front End of its own for each case, so that each has its own log. */
it("the library of the scripts decides every case of the table as the page does", async () => {
  const nameOf = (index: number) => `CASE${index}`;
  const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
    const front = state.computers["FE01"];
    if (!front) throw new Error("The estate has no Front End.");
    cases.forEach(({ events }, index) => {
      const rows = events.map(({ id, source, time, text }) => ({
        ...{ LogName: "Lync Server", ProviderName: source, Id: id, TimeCreated: time, Message: text },
      }));
      const eventProviders = [...front.eventProviders, "LS User Services"];
      state.computers[nameOf(index)] = { ...front, eventProviders, events: rows };
    });
  });
  const verdicts: unknown[] = [];
  for (const [index, { name, server }] of cases.entries()) {
    const { output, errors, escaped } = await stage.lab.runScript({
      ...caseOn(world, nameOf(index), "lync"),
      text: `$Module = Import-Module -Name ${stringLiteral(join(bundle.folder, "OwaIm.psm1"))} -DisableNameChecking -PassThru
& $Module { $script:Run = @{ Evidence = $null; Vouched = @() } }
$Found = Get-OwaImDiscovery -Name ${stringLiteral(server)}
$Found.Status
[string]$Found.Doubt`,
    });
    expect([errors, escaped], name).toEqual([[], null]);
    verdicts.push({ name, status: output[0], doubt: output[1] === "True" });
  }
  expect(verdicts).toEqual(cases.map(({ name, status, doubt }) => ({ name, status, doubt })));
}, 600_000);
