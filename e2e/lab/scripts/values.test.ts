import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { calls } from "../world";
import { openStage } from "./stage";

const stage = openStage();
const apply = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS01" };
const undo = { script: "exchange/Undo-OwaMessaging.ps1", computer: "CAS01" };
const lync = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };

describe("values that look like something else", () => {
  it.each(["1e3", "0x10", "true", "1kb"])("SiteId %s reaches the cmdlet as text [criterion 20]", async (siteId) => {
    const input = structuredClone(scenarios["split-1"]) as { lync: { siteId: string } };
    input.lync.siteId = siteId;
    const { bundle, world } = stage.begin(input);
    expect((await runOn(stage.lab, world, bundle, lync)).exitCode).toBe(0);
    const call = calls(world).find(({ cmdlet }) => cmdlet === "New-CsTrustedApplicationPool");
    expect(call?.parameters["Site"]).toBe(siteId);
  });

  it.each(["1", "true", "null", "'", "''''", "SIG # Begin signature block", "€500", "北京站"])(
    "policy %s is found by its whole name [criterion 20]",
    async (name) => {
      const input = {
        ...(structuredClone(scenarios["split-1"]) as object),
        mailboxPolicies: { scope: "named", names: [name] },
      };
      const { bundle, world } = stage.begin(input);
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      expect(calls(world).find(({ cmdlet }) => cmdlet === "Set-OwaMailboxPolicy")?.parameters["Identity"]).toBe(name);
      expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    },
  );
});
