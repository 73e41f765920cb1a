import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { executions, runOn, type UnpackedBundle } from "../bundle-runs";
import { addUnplannedServers } from "../estate";
import { calls, snapshot, type World } from "../world";
import { openStage } from "./stage";
import { resultOf } from "./results";

/** What -Server chooses, and how a computer finds itself in the plan. */
const stage = openStage();
const lync = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
const exchange = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS01" };
const dialPlans = { script: "exchange/Set-SipDialPlans.ps1", computer: "CAS01" };
const mailbox = { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "MBX01" };
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;
const all = (bundle: UnpackedBundle) =>
  (["apply", "verify", "undo"] as const).flatMap((purpose) => executions(bundle, purpose));

describe("-Server", () => {
  it.each<readonly [string, readonly string[] | string | null]>([
    ["an empty list", []],
    ["nothing", null],
    ["an empty text", ""],
    ["blanks and commas", [" , ", ","]],
  ])("with %s never means every server: exit code 2 of every script", async (_name, Server) => {
    const { bundle, world } = stage.begin(scenarios["dial-plans"]);
    for (const execution of all(bundle)) {
      const result = await runOn(stage.lab, world, bundle, execution, { Server });
      expect(result.exitCode, execution.script).toBe(2);
      expect(result.warnings.join("\n")).toContain("-Server names no server");
    }
    expect(mutating(world)).toBe(0);
  });

  it("with a name that is not planned ends with 2, also beside planned ones", async () => {
    const { bundle, world } = stage.begin(scenarios["dial-plans"], addUnplannedServers);
    for (const execution of all(bundle)) {
      const planned = execution.script.startsWith("exchange/") ? "cas01.contoso.com" : "mbx01.contoso.com";
      for (const Server of [["front.unplanned.example"], [planned, "front.unplanned.example"], ["mbx01"]]) {
        const result = await runOn(stage.lab, world, bundle, execution, { Server });
        expect(result.exitCode, execution.script).toBe(2);
        expect(result.warnings.join("\n")).toMatch(
          /-Server: .* nothing to do for (front\.unplanned\.example|mbx01) alone\./,
        );
      }
    }
    expect(mutating(world)).toBe(0);
  });

  it.each([
    ["trust for a Client Access server", lync, "cas01.contoso.com"],
    ["a directory of a Mailbox server", exchange, "mbx01.contoso.com"],
    ["web.config of a Client Access server", mailbox, "cas01.contoso.com"],
  ])("with a planned server for which the script has nothing to do ends with 2: %s", async (_name, execution, name) => {
    const { bundle, world } = stage.begin(scenarios["split-3"]);
    const result = await runOn(stage.lab, world, bundle, execution, { Server: [name] });
    expect([result.exitCode, mutating(world)]).toEqual([2, 0]);
    expect(result.warnings.join("\n")).toContain(`nothing to do for ${name}`);
  });

  it("with another Mailbox server than this one ends with 2", async () => {
    const { bundle, world } = stage.begin(scenarios["split-3"]);
    for (const script of [
      mailbox.script,
      "mailbox-server/Test-OwaImConfig.ps1",
      "mailbox-server/Undo-OwaImConfig.ps1",
    ]) {
      const result = await runOn(stage.lab, world, bundle, { ...mailbox, script }, { Server: ["mbx02.contoso.com"] });
      expect(result.exitCode).toBe(2);
      expect(result.warnings.join("\n")).toContain("-Server names other servers than this one, MBX01");
    }
    const both = await runOn(stage.lab, world, bundle, mailbox, { Server: ["mbx02.contoso.com", "mbx01.contoso.com"] });
    expect(both.exitCode).toBe(0);
  });

  it("chooses directories, and leaves what belongs to the organisation out", async () => {
    const { bundle, world } = stage.begin(scenarios["split-3"]);
    const start = snapshot(world);
    const result = await runOn(stage.lab, world, bundle, exchange, { Server: ["CAS02.contoso.com."] });
    expect(result.exitCode, result.warnings.join("\n")).toBe(0);
    const now = snapshot(world);
    expect(now.owaMailboxPolicies).toEqual(start.owaMailboxPolicies);
    const changed = now.owaVirtualDirectories.filter(({ InstantMessagingType }) => InstantMessagingType === "Ocs");
    expect(changed.map(({ Server }) => Server)).toEqual(["CAS02"]);
    expect(resultOf(world, bundle, exchange).targets.map(({ step }) => step)).not.toContain("plan-coverage");
  });

  it.each<readonly [string, readonly string[] | string]>([
    ["a list", ["mbx01.contoso.com", "mbx03.contoso.com"]],
    ["one text with commas, as -File hands it over", "mbx01.contoso.com, mbx03.contoso.com,"],
  ])("takes several: %s", async (_name, Server) => {
    const { bundle, world } = stage.begin(scenarios["split-3"]);
    expect((await runOn(stage.lab, world, bundle, lync, { Server })).exitCode).toBe(0);
    expect(snapshot(world).trustedPools.map(({ Fqdn }) => Fqdn)).toEqual(["mbx01.contoso.com", "mbx03.contoso.com"]);
  });

  it("chooses in the dial plan script as well", async () => {
    const { bundle, world } = stage.begin(scenarios["dial-plans"]);
    const result = await runOn(stage.lab, world, bundle, dialPlans, { Server: ["mbx02.contoso.com"] });
    expect(result.exitCode, result.warnings.join("\n")).toBe(0);
    const { umServices, umCallRouters } = snapshot(world);
    const changed = [...umServices, ...umCallRouters].filter(({ DialPlans }) => DialPlans.length > 1);
    expect(changed.map(({ Server }) => Server)).toEqual(["MBX02"]);
  });
});

describe("a long name", () => {
  const servers = ["exchange-mailbox-01", "exchange-mailbox-02"].map((name, index) => ({
    fqdn: `${name}.contoso.com`,
    certificateName: `${name}.contoso.com`,
    thumbprint: `${index + 1}EA5A332496CC05DA69B75B66111C0F78A110D22`,
    discoveredByLync: "unknown",
  }));

  it("is recognised as Windows cuts it; where two planned servers are cut alike, -Server decides", async () => {
    const { bundle, world } = stage.begin({ ...(scenarios["split-1"] as object), mailboxServers: servers });
    const cut = { ...mailbox, computer: "EXCHANGE-MAILBO" };
    const unsaid = await runOn(stage.lab, world, bundle, cut);
    expect(unsaid.exitCode).toBe(2);
    expect(unsaid.warnings.join("\n")).toContain("name one with -Server");
    const said = await runOn(stage.lab, world, bundle, cut, { Server: [servers[1]?.fqdn ?? ""] });
    expect(said.exitCode, said.warnings.join("\n")).toBe(0);
    expect(said.output.join("\n")).toContain("exchange-mailbox-02.contoso.com");
    expect(said.output.join("\n")).not.toContain("exchange-mailbox-01.contoso.com");
  });
});
