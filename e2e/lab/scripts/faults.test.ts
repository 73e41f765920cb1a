import { describe, expect, it } from "vitest";
import { manyServers } from "@/lib/testing/many-servers";
import { deep } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { setFaults, snapshot } from "../world";
import {
  changing,
  expectCode,
  faultAt,
  fileBlows,
  kinds,
  mutating,
  readUndoRecord,
  strike,
  strikeUndo,
  testOf,
  undisturbed,
  undoOf,
} from "./fault-cases";
import { renewedOverrides } from "./renewed-overrides";
import { openStage } from "./stage";

const stage = openStage();
/** Of the plan with dial plans only the script that the others have not. */
const estates: readonly (readonly [string, unknown, string])[] = [
  ["separate computers, 3", manyServers(3), ""],
  ["same computer, 3", manyServers(3, "same-computer"), ""],
  ["dial plans", scenarios["dial-plans"], deep ? "" : "Set-SipDialPlans"],
  // The renewal with other names makes every call of these two; its calls in Lync are those of the first change.
  ...(deep
    ? ([
        ["reapply", scenarios.reapply, ""],
        ["reapply, same computer", scenarios["reapply-same-computer"], ""],
        ["renewal", scenarios.renew, ""],
        ["Exchange 2010", scenarios["exchange-2010"], ""],
        ["Exchange 2016", scenarios["exchange-2016"], ""],
        ["Exchange 2019", scenarios["exchange-2019"], ""],
        ["Exchange SE", scenarios["exchange-se"], ""],
        ["one override of a forest", scenarios["forest-2019"], ""],
        ["renewed override of a forest", scenarios["renew-forest"], ""],
        ["renewed overrides", scenarios["renew-2019"], ""],
        ...Object.entries(renewedOverrides).map(([name, input]) => [name, input, ""] as const),
        ["renewal, same computer", scenarios["renew-same-computer"], ""],
        ["turn off", scenarios["turn-off"], ""],
        ["turn off, same computer", scenarios["turn-off-same-computer"], ""],
      ] as const)
    : []),
  ["renewal with other names", scenarios["renew-renamed"], deep ? "" : "Set-OwaImConfig"],
];

describe.each(estates)("a fault at every changing call, %s", (_name, input, only) => {
  const scripts = () => changing(stage.begin(input).bundle).filter(({ script }) => script.includes(only));

  it.each(kinds)(
    "%s: the script stops, undo and a second apply each end in the exact state [criterion 24] [criterion 25]",
    async (kind) => {
      for (const execution of scripts()) {
        const usual = await undisturbed(stage, input, execution);
        expect(usual.count).toBeGreaterThan(0);
        for (let index = 1; index <= usual.count; index += 1) {
          // The normal run strikes each call once, with one kind after the other; the deep proof with all of them.
          if (!deep && index % kinds.length !== kinds.indexOf(kind)) continue;
          const onward = deep || index % 2 === 0;
          await strike(stage, input, execution, faultAt({ index, kind }), usual, { back: true, onward });
        }
      }
    },
    1_800_000,
  );

  it("in undo ends with exit code 6 and is made good by running undo again [criterion 25]", async () => {
    for (const execution of scripts()) {
      const { count } = await undisturbed(stage, input, execution);
      const blows = Array.from({ length: count }, (_, at) => at + 1).flatMap((index) =>
        kinds.filter((_kind, turn) => deep || turn === index % kinds.length).map((kind) => faultAt({ index, kind })),
      );
      await strikeUndo(stage, input, execution, blows);
    }
  }, 1_800_000);
});

describe("a fault at the write of web.config", () => {
  const input = scenarios["split-1"];
  const execution = { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "MBX01" };

  it.each(fileBlows)("$name: undo and a second apply each end in the exact state [criterion 25]", async (blow) => {
    const usual = await undisturbed(stage, input, execution);
    await strike(stage, input, execution, blow, usual, { back: true, onward: true });
  });

  it("in undo is made good by running undo again [criterion 25]", async () => {
    await strikeUndo(stage, input, execution, fileBlows);
  });
});

describe.each([
  ["a publication", "lync/Set-LyncTrust.ps1", "FE01", 3],
  ["a recycle", "mailbox-server/Set-OwaImConfig.ps1", "MBX01", 1],
])("%s that is still pending", (_name, script, computer, index) => {
  const execution = { script, computer };

  it.each(["terminating", "answer-lost", "killed"] as const)(
    "after %s fails the test script, and the next apply or undo makes it good although every value is right",
    async (kind) => {
      const { bundle, world } = stage.begin(scenarios["split-1"]);
      const start = snapshot(world);
      setFaults(world, { index, kind });
      expect((await runOn(stage.lab, world, bundle, execution)).exitCode).not.toBe(0);
      setFaults(world);
      expect(readUndoRecord(world, bundle, computer).pending).toHaveLength(1);
      const test = await runOn(stage.lab, world, bundle, testOf(execution));
      expect(test.exitCode).toBe(5);
      expect(test.warnings.join("\n")).toContain("Still pending from an earlier run");
      const made = mutating(world);
      await expectCode(stage, world, bundle, execution, 0, "apply again");
      expect(mutating(world)).toBe(made + 1);
      expect(readUndoRecord(world, bundle, computer).pending).toEqual([]);
      await expectCode(stage, world, bundle, testOf(execution), 0, "test");

      setFaults(world, { index: mutating(world) - made + index - 1, kind });
      expect((await runOn(stage.lab, world, bundle, undoOf(execution))).exitCode).not.toBe(0);
      setFaults(world);
      const before = mutating(world);
      await expectCode(stage, world, bundle, undoOf(execution), 0, "undo again");
      expect(mutating(world)).toBe(before + 1);
      expect(snapshot(world)).toEqual(start);
    },
  );
});
