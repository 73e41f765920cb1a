import { it } from "vitest";
import { join } from "node:path";
import { manyServers } from "@/lib/testing/many-servers";
import { openStage } from "./stage";
import { caseOn, computerPaths } from "../world";
const stage = openStage();
it("tries", async () => {
  const { bundle, world } = stage.begin(manyServers(3));
  const cas = bundle.plan.topology.clientAccessServers[0]!.split(".")[0]!.toUpperCase();
  const run = async (parameters: Record<string, string | boolean>) => {
    const result = await stage.lab.runScript({
      ...caseOn(world, cas, "windows-driver" as never),
      path: join(bundle.folder, "mailbox-server/Invoke-OnMailboxServers.ps1"),
      parameters: { LogDirectory: computerPaths(world, cas).records, ...parameters },
    });
    console.log(`### ${JSON.stringify(parameters)} exit ${result.exitCode}\n${result.output.join("\n")}\nWARN ${result.warnings?.join("\nWARN ")}\nERR ${JSON.stringify(result.errors)} ${JSON.stringify(result.escaped)}\n`);
  };
  await run({ Run: "Set", WhatIf: true });
  await run({ Run: "Set", Force: true });
  await run({ Run: "Set", Force: true });
  await run({ Run: "Test" });
  await run({ Run: "Get" });
  await run({ Run: "Undo", Force: true });
}, 300000);
