import { describe, expect, it } from "vitest";
import { deep } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { serverRemovedEvent } from "../events";
import type { WorldState } from "../world-state";
import { calls, changeState, readState, snapshot } from "../world";
import { faultAt, kinds, mutating, strike, strikeUndo, undisturbed } from "./fault-cases";
import { application, duplicated, names, preparedStage, pool, startEvents, trust, write } from "./duplicates";
import { openStage } from "./stage";

const stage = openStage();
const input = scenarios["repair"];
const apply = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
const undo = { script: "lync/Undo-LyncTrust.ps1", computer: "FE01" };
const test = { script: "lync/Test-LyncTrust.ps1", computer: "FE01" };
const both = "ex01.contoso.com";

/** The duplicate of a computer that has both roles. */
function duplicatedBothRoles(state: WorldState): void {
  trust(state, [pool(both)], [application(both)]);
  write(state, startEvents([both], [both]));
}
const changed = (world: Parameters<typeof calls>[0]) =>
  calls(world)
    .filter((call) => call.mutating)
    .map(({ cmdlet, parameters }) => `${cmdlet} ${String(parameters["Identity"] ?? "")}`.trim());

describe("duplicates", () => {
  it.each([false, true])(
    "are rehearsed, removed, proven, left alone by a second run, and brought back exactly (objects: %s)",
    async (objects) => {
      const { bundle, world } = stage.begin(input, (state) => {
        duplicated(state);
        state.lync.objects = objects;
      });
      const start = snapshot(world);

      const before = await runOn(stage.lab, world, bundle, test);
      expect([before.exitCode, before.errors]).toEqual([5, []]);
      expect(before.warnings.join("\n")).toContain("Two entries break instant messaging");
      const rehearsal = await runOn(stage.lab, world, bundle, apply, { WhatIf: true });
      expect([rehearsal.exitCode, mutating(world)]).toEqual([10, 0]);
      expect(snapshot(world)).toEqual(start);

      const applied = await runOn(stage.lab, world, bundle, apply);
      expect([applied.exitCode, applied.errors], applied.warnings.join("\n")).toEqual([0, []]);
      const [first, second] = names;
      expect(changed(world)).toEqual([
        `Remove-CsTrustedApplication ${first}/urn:application:OutlookWebApp`,
        `Remove-CsTrustedApplication ${second}/urn:application:OutlookWebApp`,
        "Remove-CsTrustedApplication owa-im.contoso.com/urn:application:outlookwebapp",
        `Remove-CsTrustedApplicationPool ${first}`,
        `Remove-CsTrustedApplicationPool ${second}`,
        "Remove-CsTrustedApplicationPool owa-im.contoso.com",
        "Enable-CsTopology",
      ]);
      const desired = snapshot(world);
      expect(desired.trustedPools.map(({ Fqdn }) => Fqdn)).toEqual(["contact-centre.contoso.com"]);
      expect(desired.published.trustedPools.map(({ Fqdn }) => Fqdn)).toEqual(["contact-centre.contoso.com"]);
      expect(desired.trustedApplications.map(({ Id }) => Id)).toEqual(["Queue"]);

      const made = mutating(world);
      const again = await runOn(stage.lab, world, bundle, apply);
      expect([again.exitCode, mutating(world)]).toEqual([0, made]);
      expect(again.output.join("\n")).toContain("no trusted application pool names this server");

      expect((await runOn(stage.lab, world, bundle, undo, { WhatIf: true })).exitCode).toBe(10);
      expect(snapshot(world)).toEqual(desired);
      const undone = await runOn(stage.lab, world, bundle, undo);
      expect([undone.exitCode, undone.errors], undone.warnings.join("\n")).toEqual([0, []]);
      expect(snapshot(world)).toEqual(start);
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      expect(snapshot(world)).toEqual(desired);
    },
    600_000,
  );

  it("of a computer with both roles are rehearsed, removed, left alone by a second run, and brought back exactly", async () => {
    const { bundle, world } = stage.begin(scenarios["repair-same-computer"], duplicatedBothRoles);
    const start = snapshot(world);
    expect((await runOn(stage.lab, world, bundle, apply, { WhatIf: true })).exitCode).toBe(10);
    expect([mutating(world), snapshot(world)]).toEqual([0, start]);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect([snapshot(world).trustedPools, snapshot(world).published.trustedPools]).toEqual([[], []]);
    const made = mutating(world);
    expect([(await runOn(stage.lab, world, bundle, apply)).exitCode, mutating(world)]).toEqual([0, made]);
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);
  });

  it("that nobody made are said to be none, and nothing is changed", async () => {
    const { bundle, world } = stage.begin(input, (state) => write(state, startEvents(names, [])));
    const applied = await runOn(stage.lab, world, bundle, apply);
    expect([applied.exitCode, mutating(world)]).toEqual([0, 0]);
    expect(applied.output.join("\n")).toContain("Everything is as planned already. Nothing was changed.");
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
  });

  it("are removed on the servers that -Server names, and on no other", async () => {
    const { bundle, world } = stage.begin(input, duplicated);
    const applied = await runOn(stage.lab, world, bundle, apply, { Server: names[0] });
    expect(applied.exitCode, applied.warnings.join("\n")).toBe(0);
    expect(readState(world).lync.trustedPools.map(({ Fqdn }) => Fqdn)).toEqual([
      "contact-centre.contoso.com",
      names[1],
      "owa-im.contoso.com",
    ]);
  });
});

describe("the proof", () => {
  const later = () => ({ time: new Date(Date.now() + 60_000).toISOString() });

  it("is event 14495, newer than the change, while the discovered entry remains", async () => {
    const { bundle, world } = stage.begin(input, duplicated);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    const without = await runOn(stage.lab, world, bundle, test);
    expect(without.exitCode).toBe(0);
    expect(without.warnings.filter((text) => text.includes("No event 14495 names it"))).toHaveLength(3);
    expect(without.warnings.join("\n")).toMatch(/Wait, and run this again\. Optional: Restart-Service RTCSRV/);

    changeState(world, (state) => {
      const [first, second, third] = names;
      const plain = { ...serverRemovedEvent({ fqdn: second, version: 6 }, later()), Message: `Entfernt: ${second}` };
      const gone = [serverRemovedEvent({ fqdn: first, version: 6 }, later()), plain];
      write(state, [...startEvents(names, names), ...gone, serverRemovedEvent({ fqdn: third, version: 0 }, later())]);
    });
    const proven = await runOn(stage.lab, world, bundle, test);
    expect(proven.exitCode).toBe(0);
    const said = proven.output.join(" ").replace(/\s+/g, " ");
    for (const name of names.slice(0, 2)) {
      expect(said).toContain(`Trusted pool of the duplicate, ${name}: removed, event 14495 of`);
      expect(said).toContain(`Servers that Lync discovered, ${name}: discovered, event 44024`);
    }
    // The discovered entry of the third one went away: that is no proof.
    expect(proven.warnings.join("\n")).toContain(`${names[2]}: Lync does not show that it discovered this server`);
  });

  it("is a table that was written after the change, too", async () => {
    const { bundle, world } = stage.begin(input, duplicated);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    changeState(world, (state) =>
      write(
        state,
        startEvents(names, []).map((event) => ({ ...event, TimeCreated: later().time })),
      ),
    );
    const proven = await runOn(stage.lab, world, bundle, test);
    expect([proven.exitCode, proven.warnings]).toEqual([0, []]);
    expect(proven.output.join(" ")).toContain("written since: event 14492");
  });
});

/** The normal run has the three shapes of a duplicate; a computer with both roles has the first of them. */
const estates = [
  { name: "separate computers", prepared: preparedStage(stage, duplicated), input, count: 7 },
  ...(deep
    ? [
        {
          name: "same computer",
          prepared: preparedStage(stage, duplicatedBothRoles),
          input: scenarios["repair-same-computer"],
          count: 3,
        },
      ]
    : []),
];

describe.each(estates)("a fault at every changing call, $name", ({ prepared, input, count }) => {
  it.each(kinds)(
    "%s: the script stops, undo and a second apply each end in the exact state [criterion 24] [criterion 25]",
    async (kind) => {
      const usual = await undisturbed(prepared, input, apply);
      expect(usual.count).toBe(count);
      for (let index = 1; index <= usual.count; index += 1) {
        if (!deep && index % kinds.length !== kinds.indexOf(kind)) continue;
        const onward = deep || index % 2 === 0;
        await strike(prepared, input, apply, faultAt({ index, kind }), usual, { back: true, onward });
      }
    },
    1_800_000,
  );

  it("in undo ends with exit code 6 and is made good by running undo again [criterion 25]", async () => {
    const blows = Array.from({ length: count }, (_, at) => at + 1).flatMap((index) =>
      kinds.filter((_kind, turn) => deep || turn === index % kinds.length).map((kind) => faultAt({ index, kind })),
    );
    await strikeUndo(prepared, input, apply, blows);
  }, 1_800_000);
});
