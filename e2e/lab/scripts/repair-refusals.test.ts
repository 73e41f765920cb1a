import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { snapshot } from "../world";
import type { WorldState } from "../world-state";
import { application, names, pool, startEvents, trust, write } from "./duplicates";
import { mutating } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();
const input = scenarios["repair"];
const apply = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
const [mbx, second] = names;

/** One duplicate, discovered, that nothing prevents removing. */
function simple(state: WorldState): void {
  trust(state, [pool(mbx)], [application(mbx)]);
  write(state, startEvents(names, [mbx]));
}

/** What prevents it, and what the script says: the reason, and the command that cures it. */
const cases: readonly (readonly [string, (state: WorldState) => void, readonly string[]])[] = [
  [
    "a name that Lync does not discover",
    (state) => write(state, startEvents([second], [mbx])),
    ["does not show that it discovered this server", "only trust", "Restart-Service RTCSRV"],
  ],
  [
    "a name of which no event tells",
    (state) => write(state, []),
    ["there is no event 44024", "only trust", "Restart-Service RTCSRV"],
  ],
  [
    "a pool without a registrar",
    (state) => trust(state, [pool(mbx, { Registrar: null })], [application(mbx)]),
    [`Set-CsTrustedApplicationPool -Identity ${mbx} -Registrar pool01.contoso.com`],
  ],
  [
    "an application of someone else",
    (state) => trust(state, [pool(mbx)], [application(mbx), application(mbx, { Id: "Queue", Port: 6000 })]),
    [`Remove-CsTrustedApplication -Identity ${mbx}/urn:application:Queue`, "enter Queue as its ID"],
  ],
  [
    "an endpoint",
    (state) => {
      state.lync.endpoints = [{ PoolFqdn: mbx, ApplicationId: "OutlookWebApp", SipAddress: "sip:q@contoso.com" }];
    },
    ["Remove-CsTrustedApplicationEndpoint -Identity sip:q@contoso.com"],
  ],
  [
    "a pool that holds other computers",
    (state) => trust(state, [pool("im.contoso.com", { Computers: [mbx, "mbx09.contoso.com"] })], []),
    [`Remove-CsTrustedApplicationComputer -Identity ${mbx}`, "mbx09.contoso.com"],
  ],
  [
    "another role of the pool",
    (state) => trust(state, [pool(mbx, { OtherServices: [`MediationServer:${mbx}`] })], [application(mbx)]),
    [`MediationServer:${mbx}`, `Remove-CsTrustedApplicationPool -Identity ${mbx}`],
  ],
  [
    "two pools that name it",
    (state) =>
      trust(state, [pool(mbx, { Computers: ["a.contoso.com"] }), pool("im.contoso.com", { Computers: [mbx] })], []),
    ["Several pools name it", "im.contoso.com"],
  ],
  [
    "a pool of two planned servers",
    (state) => trust(state, [pool(mbx, { Computers: [second] })], [application(mbx)]),
    [`The pool also belongs to ${second}: plan one`],
  ],
  [
    "a site that Lync does not know",
    (state) => trust(state, [pool(mbx, { SiteId: "Site:Gone" })], [application(mbx)]),
    [`Get-CsTrustedApplicationPool -Identity ${mbx}`],
  ],
];

describe("what cannot be brought back, or must not go", () => {
  it.each(cases)("is refused, with its cure, and nothing is changed: %s", async (_name, change, said) => {
    const { bundle, world } = stage.begin(input, (state) => {
      simple(state);
      change(state);
    });
    const start = snapshot(world);
    const result = await runOn(stage.lab, world, bundle, apply);
    expect([result.exitCode, mutating(world)], result.warnings.join("\n")).toEqual([3, 0]);
    for (const text of said) expect(result.warnings.join("\n")).toContain(text);
    expect(snapshot(world)).toEqual(start);
  });

  it("is nothing of an ordinary duplicate, nor of a pool that goes by another name, which is warned of", async () => {
    const plain = stage.begin(input, simple);
    expect((await runOn(stage.lab, plain.world, plain.bundle, apply)).exitCode).toBe(0);
    const other = stage.begin(input, (state) => {
      simple(state);
      trust(state, [pool("im.contoso.com", { Computers: [mbx] })], [application("im.contoso.com")]);
    });
    const result = await runOn(stage.lab, other.world, other.bundle, apply);
    expect(result.exitCode).toBe(0);
    expect(result.warnings.join("\n")).toContain("The pool also belongs to im.contoso.com. First make sure");
  });
});
