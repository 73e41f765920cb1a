import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn, type Execution } from "../bundle-runs";
import { certificate } from "../estate";
import { configured, webConfig } from "../web-config";
import type { WorldState } from "../world-state";
import { changeState, computerPaths, snapshot, type World } from "../world";
import { mutating } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();
const [apply, verify]: readonly Execution[] = ["Set", "Test"].map((verb) => ({
  script: `mailbox-server/${verb}-OwaImConfig.ps1`,
  computer: "MBX01",
}));
const other = "A1B2C3D4E5F60718293A4B5C6D7E8F9001122334";
const storeOf = (state: WorldState) => state.computers.MBX01?.certificates ?? [];

/** Another administrator names this certificate in web.config. */
function nameCertificate(world: World, thumbprint: string): void {
  const settings = configured(thumbprint, "pool01.contoso.com");
  writeFileSync(computerPaths(world, "MBX01").webConfig, webConfig({ appSettings: settings }));
}

/** Runs the script, which refuses with these words and changes nothing. */
async function expectRefusal(input: unknown, prepare: (world: World) => void, ...words: readonly string[]) {
  const { bundle, world } = stage.begin(input);
  prepare(world);
  const start = snapshot(world);
  const { exitCode, warnings } = await runOn(stage.lab, world, bundle, apply as Execution);
  const told = warnings.join("\n");
  expect(exitCode, told).toBe(3);
  for (const word of words) expect(told.replace(/\s+/g, " ")).toContain(word);
  expect(snapshot(world)).toEqual(start);
  expect(mutating(world)).toBe(0);
}

describe("a renewed certificate", () => {
  it("is refused where another certificate than the planned old one is in use", async () => {
    const inUse = (world: World) => {
      changeState(world, (state) => void storeOf(state).push(certificate(other, "mbx01.contoso.com")));
      nameCertificate(world, other);
    };
    await expectRefusal(scenarios.renew, inUse, `Another certificate is in use: ${other}`, "as the old thumbprint");
  });

  it("is refused where the certificate in use has another name and the plan keeps the name", async () => {
    const named = (world: World) =>
      changeState(world, (state) => {
        for (const row of storeOf(state).slice(1)) row.commonName = "mail.contoso.com";
      });
    await expectRefusal(scenarios.renew, named, "has the name mail.contoso.com", "trust for mbx01.contoso.com is then");
  });

  it("is refused where the certificate in use has another old name than the plan says", async () => {
    const named = (world: World) =>
      changeState(world, (state) => {
        for (const row of storeOf(state).slice(1)) row.commonName = "mail.contoso.com";
      });
    await expectRefusal(scenarios["renew-renamed"], named, "has the name mail.contoso.com", "the right one");
  });

  it.each([
    ["expired", "has expired"],
    ["wrong-name", "has the subject name"],
    ["no-private-key", "has no private key"],
    ["self-signed", "is self-issued"],
    ["untrusted-root", "does not chain"],
    ["no-server-authentication", "server authentication"],
    ["wildcard", "wildcard"],
  ] as const)("is refused when the new one is %s, before anything is changed", async (variant, words) => {
    const bad = (world: World) =>
      changeState(world, (state) => {
        for (const row of storeOf(state).slice(0, 1)) row.variant = variant;
      });
    await expectRefusal(scenarios.renew, bad, words);
  });

  it("is taken although the old one has gone from the store, with a warning", async () => {
    const { bundle, world } = stage.begin(scenarios.renew);
    changeState(world, (state) => void storeOf(state).splice(1));
    const { exitCode, warnings } = await runOn(stage.lab, world, bundle, apply as Execution);
    expect(exitCode).toBe(0);
    expect(warnings.join(" ")).toContain("is not in the computer store (Personal) any more");
  });

  it("is taken where web.config names no certificate, with a warning", async () => {
    const { bundle, world } = stage.begin(scenarios.renew);
    writeFileSync(computerPaths(world, "MBX01").webConfig, webConfig());
    const { exitCode, warnings } = await runOn(stage.lab, world, bundle, apply as Execution);
    expect(exitCode).toBe(0);
    expect(warnings.join(" ")).toContain("web.config names no certificate");
  });

  it("leaves the old one in the store, and is known to the check", async () => {
    const { bundle, world } = stage.begin(scenarios.renew);
    const { exitCode } = await runOn(stage.lab, world, bundle, apply as Execution);
    expect(exitCode).toBe(0);
    const { output, ...checked } = await runOn(stage.lab, world, bundle, verify as Execution);
    expect(checked.exitCode).toBe(0);
    const told = output.join(" ").replace(/\s+/g, " ");
    expect(told).toContain(`IMCertificateThumbprint=${bundle.plan.topology.mailboxServers[0]?.thumbprint}`);
    const again = await runOn(stage.lab, world, bundle, apply as Execution);
    expect(again.output.join(" ").replace(/\s+/g, " ")).toContain("the new certificate is in use already");
    const text = readFileSync(computerPaths(world, "MBX01").webConfig, "utf8");
    expect(text).toContain(bundle.plan.topology.mailboxServers[0]?.thumbprint);
  });
});
