import { describe, it } from "vitest";
import { manyServers } from "@/lib/testing/many-servers";
import { faultEverywhere } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();

describe.each([
  ["separate computers, 12", manyServers(12)],
  ["same computer, 12", manyServers(12, "same-computer")],
])("a fault at every mutating call, %s", (_name, input) => {
  it("stops the script with exit code 4, and undo restores the start; a second apply completes [criterion 24] [criterion 25]", async () => {
    await faultEverywhere(stage, input, "in turn");
  }, 1_800_000);
});
