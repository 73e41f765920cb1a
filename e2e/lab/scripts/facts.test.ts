import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { places } from "@/lib/plan/families";
import { proofOf } from "@/lib/records/proof";
import { placeFacts } from "@/lib/records/place-facts";
import { collectors } from "@/lib/render/powershell/script-kinds";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { calls, changeState, computerPaths, snapshot } from "../world";
import type { WorldState } from "../world-state";
import { collect, contradicting, factsOf } from "./facts-stage";
import { openStage } from "./stage";

const stage = openStage();
const second = 1000;

const denied = {
  lync: ["Get-CsServerVersion", "Get-CsSite", "Get-CsPool", "Get-CsTrustedApplicationPool"],
  more: ["Get-CsTrustedApplicationComputer", "Get-CsTrustedApplication", "Get-CsTrustedApplicationEndpoint"],
  exchange: ["Get-ExchangeServer", "Get-MailboxServer", "Get-MailboxDatabase", "Get-OwaVirtualDirectory"],
  others: ["Get-OwaMailboxPolicy", "Get-UMDialPlan", "Get-UMService", "Get-UMCallRouterSettings"],
  rest: ["Get-ExchangeCertificate", "Get-SettingOverride"],
};
const allOfLync = [...denied.lync, ...denied.more];
const allOfExchange = [...denied.exchange, ...denied.others, ...denied.rest];

const shapes: readonly (readonly [string, (state: WorldState) => void])[] = [
  ["live objects and property bags by turns", () => undefined],
  [
    "property bags, objects for identities, names of the directory",
    (state) => {
      state.exchange.remote = true;
      state.exchange.distinguishedNames = true;
      state.lync.objects = true;
      state.lync.lowerCaseIds = true;
    },
  ],
  [
    "live objects, a null in front of every answer",
    (state) => {
      state.exchange.remote = false;
      state.nulls = true;
    },
  ],
];

describe("the scripts that collect facts", () => {
  it("are the same bytes in every bundle, and have at most 250 lines", () => {
    const textsOf = (name: string) =>
      generateBundle(answersOf(scenarios[name])).bundle.files.filter(({ path }) => /\/Get-\w+Facts\.ps1$/.test(path));
    const [one, other] = [textsOf("split-1"), textsOf("dial-plans")];
    expect(one.map(({ path }) => path)).toHaveLength(3);
    expect(one.map(({ text }) => text)).toEqual(other.map(({ text }) => text));
    for (const { path, text } of one) expect(text.split("\n").length, path).toBeLessThanOrEqual(250);
  });

  it.each(shapes)(
    "write what the page reads, change nothing and fit the plan, with %s",
    async (_what, change) => {
      const { bundle, world } = stage.begin(scenarios["split-3"], change);
      const before = snapshot(world);
      for (const place of places) {
        const found = await collect(stage, world, bundle, place);
        expect(found.result.exitCode, found.result.warnings.join("\n")).toBe(0);
        expect(found.result.warnings).toEqual([]);
        expect(contradicting(found, bundle)).toEqual([]);
        const proof = found.file && proofOf(placeFacts(found.file, bundle.plan), bundle.plan);
        expect(proof).toMatchObject({ rowId: `discover-${place}`, state: "done" });
      }
      expect(calls(world).filter(({ mutating }) => mutating)).toEqual([]);
      expect(snapshot(world)).toEqual(before);
    },
    300 * second,
  );

  it("have lists also where there is nothing", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      for (const list of [state.lync.sites, state.lync.pools, state.exchange.servers, state.exchange.databases])
        list.splice(0);
      for (const list of [state.exchange.owaMailboxPolicies, state.exchange.dialPlans, state.exchange.umServices])
        list.splice(0);
      for (const computer of Object.values(state.computers)) {
        computer.events = [];
        computer.certificates = [];
      }
    });
    expect(factsOf(await collect(stage, world, bundle, "lync"), "Get-LyncFacts")).toMatchObject({
      ...{ sites: { sites: [] }, pools: { pools: [] }, "trusted-pools": { trustedPools: [] } },
      ...{ "trusted-computers": { trustedComputers: [] }, "trusted-applications": { trustedApplications: [] } },
      "discovery-events": { events: [] },
    });
    expect(factsOf(await collect(stage, world, bundle, "exchange"), "Get-ExchangeFacts")).toEqual({
      ...{ "exchange-servers": { servers: [] }, "mailbox-servers": { servers: [] }, databases: { databases: [] } },
      ...{ "owa-virtual-directories": { servers: [] }, "owa-mailbox-policies": { policies: [] } },
      ...{ "dial-plans": { dialPlans: [] }, "um-services": { services: [] }, "um-call-routers": { servers: [] } },
      ...{ "exchange-certificates": { servers: [] }, "setting-overrides": { overrides: [] } },
    });
    expect(factsOf(await collect(stage, world, bundle, "mailbox-server"), "Get-MailboxServerFacts")).toMatchObject({
      ...{ certificates: { certificates: [] }, "owa-events": { events: [] } },
    });
  }, 300_000);

  it("say the reason of everything that could not be read", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      state.lync.accessDenied = [...allOfLync];
      state.exchange.accessDenied = [...allOfExchange];
      for (const computer of Object.values(state.computers)) computer.exchangeInstalled = false;
    });
    const lync = factsOf(await collect(stage, world, bundle, "lync"), "Get-LyncFacts");
    const { "discovery-events": events, ...denials } = lync;
    expect(Object.values(denials)).toEqual(Object.keys(denials).map(() => ({ error: "Zugriff verweigert" })));
    expect("error" in events).toBe(false);
    const exchange = factsOf(await collect(stage, world, bundle, "exchange"), "Get-ExchangeFacts");
    for (const [id, fact] of Object.entries(exchange))
      expect(fact, id).toMatchObject({ error: expect.stringMatching(/Rechte|could not be read/) });
    const mailbox = factsOf(await collect(stage, world, bundle, "mailbox-server"), "Get-MailboxServerFacts");
    expect(mailbox["web-config"]).toMatchObject({ error: expect.stringContaining("Exchange is not installed here") });
    expect(mailbox["ucma-runtime"]).toEqual({ path: "", exists: false, version: "" });
  }, 300_000);

  it("go on where a role is missing, and name it", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      state.lync.withheld = ["Get-CsTrustedApplication"];
      state.exchange.withheld = ["Get-UMDialPlan", "Get-SettingOverride"];
    });
    const lync = await collect(stage, world, bundle, "lync");
    expect(lync.result.exitCode).toBe(0);
    expect(factsOf(lync, "Get-LyncFacts")["trusted-applications"]).toEqual({
      error: expect.stringMatching(/^This shell has no Get-CsTrustedApplication: your account lacks Cs/),
    });
    const exchange = factsOf(await collect(stage, world, bundle, "exchange"), "Get-ExchangeFacts");
    expect(exchange["dial-plans"]).toMatchObject({ error: expect.stringContaining("UM Management") });
    expect(exchange["setting-overrides"]).toMatchObject({ error: expect.stringContaining("Organization Management") });
    expect(exchange["um-services"]).toMatchObject({ services: [{ name: "MBX01" }] });
  }, 300_000);

  it("end with exit code 2 in the wrong shell and without elevation, and write nothing", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const lync = await collect(stage, world, bundle, "lync", { shell: "exchange" });
    expect([lync.result.exitCode, lync.file]).toEqual([2, undefined]);
    expect(lync.result.warnings.join()).toContain("Open the Lync Server Management Shell");
    const exchange = await collect(stage, world, bundle, "exchange", { shell: "windows-only" });
    expect([exchange.result.exitCode, exchange.file]).toEqual([2, undefined]);
    changeState(world, (state) => {
      for (const computer of Object.values(state.computers)) computer.elevated = false;
    });
    const mailbox = await collect(stage, world, bundle, "mailbox-server");
    expect([mailbox.result.exitCode, mailbox.file]).toEqual([2, undefined]);
  }, 300_000);

  it("keep their files below the program data of Windows when nobody names a folder", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const { result } = await collect(stage, world, bundle, "lync", { parameters: {} });
    expect(result.exitCode).toBe(0);
    expect(existsSync(join(computerPaths(world, "FE01").programData, "OwaIm", "facts", "FE01"))).toBe(true);
    expect(collectors.lync).toBe("Get-LyncFacts");
  }, 300_000);
});
