import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { calls, changeState, readState, snapshot, type World } from "../world";
import type { UmRow, WorldState } from "../world-state";
import { openStage } from "./stage";

const stage = openStage();
const apply = { script: "exchange/Set-SipDialPlans.ps1", computer: "CAS01" };
const test = { script: "exchange/Test-SipDialPlans.ps1", computer: "CAS01" };
const undo = { script: "exchange/Undo-SipDialPlans.ps1", computer: "CAS01" };
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;
const munich = "Munich SIP Dial Plan";
const dublin = "Dublin SIP Dial Plan";
const rows = ({ exchange }: WorldState): readonly UmRow[] => [...exchange.umServices, ...exchange.umCallRouters];
const mode = (Mode: UmRow["UMStartupMode"]) => (state: WorldState) =>
  rows(state).forEach((row) => (row.UMStartupMode = Mode));
const setServices = (state: WorldState, server: string, services: string) =>
  state.exchange.certificates.filter(({ Server }) => Server === server).forEach((row) => (row.Services = services));

describe("the start-up mode TCP", () => {
  it("becomes Dual where a certificate is assigned to the service, and comes back [criterion 25]", async () => {
    const { bundle, world } = stage.begin(scenarios["dial-plans"]);
    const start = snapshot(world);
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode, result.warnings.join("\n")).toBe(0);
    expect(rows(readState(world)).map(({ UMStartupMode }) => UMStartupMode)).toEqual(["Dual", "Dual", "Dual", "Dual"]);
    expect(result.output.join(" ").replace(/\s+/g, " ")).toContain(
      "mbx01.contoso.com (UM service): a certificate is assigned to UM",
    );
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);
  });

  it.each([
    ["no service at all", "MBX02", "IIS, SMTP", "mbx02.contoso.com (UM service)", "UM"],
    ["the other UM service only", "MBX02", "IIS, UMCallRouter", "mbx02.contoso.com (UM service)", "UM"],
    ["no service of the Call Router", "CAS01", "IIS", "cas01.contoso.com (Call Router)", "UMCallRouter"],
    ["UM, which is not the Call Router", "CAS01", "UM, IIS", "cas01.contoso.com (Call Router)", "UMCallRouter"],
  ])(
    "is refused before any change where the certificates have %s",
    async (_name, server, services, target, service) => {
      const { bundle, world } = stage.begin(scenarios["dial-plans"], (state) => setServices(state, server, services));
      const result = await runOn(stage.lab, world, bundle, apply);
      expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
      const said = result.warnings.join("\n");
      expect(said).toContain(`${target}: The start-up mode TCP would become Dual`);
      expect(said).toContain(`no certificate here is assigned to ${service}: the service would not start again`);
      expect(result.warnings).toHaveLength(1);
      expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(5);
    },
  );

  it("is none of the script's business where it is TLS or Dual: it stays, and nobody asks for a certificate", async () => {
    for (const Mode of ["TLS", "Dual"] as const) {
      const { bundle, world } = stage.begin(scenarios["dial-plans"], (state) => {
        mode(Mode)(state);
        state.exchange.certificates = [];
      });
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      expect(new Set(rows(readState(world)).map(({ UMStartupMode }) => UMStartupMode))).toEqual(new Set([Mode]));
      const set = calls(world).filter(({ cmdlet }) => cmdlet.startsWith("Set-UM"));
      expect(set.filter(({ parameters }) => "UMStartupMode" in parameters)).toEqual([]);
    }
  });
});

describe("dial plans", () => {
  it.each([false, true])(
    "are added, others are kept, and only what was added goes (distinguished names: %s)",
    async (names) => {
      const { bundle, world } = stage.begin(scenarios["dial-plans"], (state) => {
        state.exchange.distinguishedNames = names;
        const [first] = state.exchange.umServices;
        if (first) first.DialPlans = ["Branch PBX", dublin];
      });
      const start = snapshot(world);
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      const [first, second] = readState(world).exchange.umServices;
      expect(first?.DialPlans).toEqual(["Branch PBX", dublin, munich]);
      expect(second?.DialPlans).toEqual(["Branch PBX", munich, dublin]);
      const again = mutating(world);
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      expect(mutating(world)).toBe(again);
      changeState(world, (state) => rows(state).forEach((row) => row.DialPlans.push("Late Plan")));
      expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
      const left = snapshot(world);
      rowsOf(left).forEach((row) => (row.DialPlans = row.DialPlans.filter((name) => name !== "Late Plan")));
      expect(left).toEqual(start);
    },
  );

  it.each<readonly [string, (state: WorldState) => void, string]>([
    [
      "another kind",
      (state) =>
        state.exchange.dialPlans.filter(({ Name }) => Name === munich).forEach((one) => (one.URIType = "E164")),
      `The dial plan ${munich} is not a SIP URI dial plan`,
    ],
    [
      "a name that nothing has",
      (state) => (state.exchange.dialPlans = state.exchange.dialPlans.filter(({ Name }) => Name !== munich)),
      `Exchange has 0 dial plans ${munich} instead of one`,
    ],
  ])("of %s are refused before any change", async (_name, change, said) => {
    for (const remote of [true, false]) {
      const { bundle, world } = stage.begin(scenarios["dial-plans"], (state) => {
        state.exchange.remote = remote;
        change(state);
      });
      const result = await runOn(stage.lab, world, bundle, apply);
      expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
      expect(result.warnings.join("\n")).toContain(said);
    }
  });

  it("of a server without the UM role are refused", async () => {
    const { bundle, world } = stage.begin(scenarios["dial-plans"], (state) => {
      state.exchange.umServices = state.exchange.umServices.filter(({ Server }) => Server !== "MBX02");
    });
    const result = await runOn(stage.lab, world, bundle, apply);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain("mbx02.contoso.com (UM service)");
  });
});

const rowsOf = ({ umServices, umCallRouters }: ReturnType<typeof snapshot>) => [...umServices, ...umCallRouters];
