import { describe, expect, it } from "vitest";
import { manyServers } from "@/lib/testing/many-servers";
import { deep } from "@/lib/testing/run-count";
import { changing, faultAt, kinds, strike, undisturbed } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();

const estates: readonly (readonly [string, unknown])[] = [
  ["separate computers, 1", manyServers(1)],
  ["same computer, 1", manyServers(1, "same-computer")],
  ["separate computers, 12", manyServers(12)],
  ...(deep ? [["same computer, 12", manyServers(12, "same-computer")] as const] : []),
];

/** Calls of these estates are like those of three servers: one of each kind here, all of them in a deep run. */
describe.each(estates)("a fault of each kind, %s", (_name, input) => {
  it("stops the script, and undo and a second apply each end in the exact state [criterion 24] [criterion 25]", async () => {
    const scripts = changing(stage.begin(input).bundle);
    const usual = await Promise.all(scripts.map((execution) => undisturbed(stage, input, execution)));
    for (const [turn, kind] of kinds.entries()) {
      for (const [place, execution] of scripts.entries()) {
        const known = usual[place];
        if (known === undefined || (!deep && place !== turn % scripts.length)) continue;
        expect(known.count).toBeGreaterThan(0);
        // Another place among the calls for each kind.
        const one = 1 + Math.floor(((turn + 1) * known.count) / (kinds.length + 1));
        const indexes = deep ? Array.from({ length: known.count }, (_, at) => at + 1) : [Math.min(one, known.count)];
        for (const index of indexes)
          await strike(stage, input, execution, faultAt({ index, kind }), known, { back: true, onward: true });
      }
    }
  }, 3_600_000);
});
