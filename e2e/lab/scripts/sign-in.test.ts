import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { owaEvent } from "../events";
import { changeState, computerPaths, setWebConfigTime, type World } from "../world";
import { openStage } from "./stage";
import { resultOf } from "./results";

/** Proof has to be newer than the change [cases 66 and 73]. */
const stage = openStage();
const computer = "MBX01";
const apply = { script: "mailbox-server/Set-OwaImConfig.ps1", computer };
const test = { script: "mailbox-server/Test-OwaImConfig.ps1", computer };
/** Minutes from now; the change happens now. */
const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const write = (world: World, ...events: readonly (readonly [id: number, minutes: number])[]) =>
  changeState(world, (state) => {
    state.computers[computer]?.events.push(...events.map(([id, minutes]) => owaEvent(id, at(minutes))));
  });

async function changed(): Promise<ReturnType<typeof stage.begin>> {
  const made = stage.begin(scenarios["split-1"]);
  expect((await runOn(stage.lab, made.world, made.bundle, apply)).exitCode).toBe(0);
  return made;
}

/** Exit code of the test, and the states and messages of the step. */
async function proof({ bundle, world }: ReturnType<typeof stage.begin>) {
  const { exitCode } = await runOn(stage.lab, world, bundle, test);
  const rows = resultOf(world, bundle, test).targets.filter(({ step }) => step === "sign-in");
  return { exitCode, states: rows.map(({ state }) => state), said: rows.map(({ message }) => message).join("\n") };
}

const causes: readonly (readonly [number, string])[] = [
  [75, "MTLS connection to Lync failed"],
  [78, "connection to Lync failed"],
  [83, "ImplementationDLLPath is missing"],
  [84, "UCMA file is missing"],
  [88, "endpoint was not created"],
  [100, "IMServerName is empty"],
  [101, "IMCertificateThumbprint is empty"],
  [102, "certificate has expired"],
  [103, "certificate was not found"],
  [104, "not valid yet"],
  [105, "no private key"],
];

describe("event 112", () => {
  it("holds when it is newer than the change and its recycle", async () => {
    const made = await changed();
    write(made.world, [112, 1]);
    const { exitCode, states, said } = await proof(made);
    expect([exitCode, states]).toEqual([0, ["holds"]]);
    expect(said).toMatch(/^event 112 of .*Z is newer than the change$/);
  });

  it.each([
    ["none at all", []],
    ["one of another year", [[112, -1_400_000]]],
    ["one of an hour ago", [[112, -60]]],
    [
      "old failures",
      [
        [103, -60],
        [112, -70],
      ],
    ],
  ] as const)("proves nothing yet: %s", async (_name, events) => {
    const made = await changed();
    write(made.world, ...events);
    const { exitCode, states, said } = await proof(made);
    expect([exitCode, states]).toEqual([0, ["warning"]]);
    expect(said).toContain("There is no event 112 since");
  });

  it("is no proof when web.config was written after it, although the recycle was before", async () => {
    const made = await changed();
    write(made.world, [112, 1]);
    setWebConfigTime(made.world, computer, at(2));
    expect((await proof(made)).states).toEqual(["warning"]);
  });

  it("is no proof when the recycle was after it, although web.config is old", async () => {
    const made = await changed();
    write(made.world, [112, -2]);
    setWebConfigTime(made.world, computer, at(-5));
    expect((await proof(made)).states).toEqual(["warning"]);
  });

  it("holds by the time of web.config alone where this plan changed nothing", async () => {
    const made = stage.begin(scenarios["split-1"]);
    setWebConfigTime(made.world, computer, at(-30));
    write(made.world, [112, -20]);
    expect((await proof(made)).states).toEqual(["holds"]);
  });
});

describe("an event of failure", () => {
  it.each(causes)("%i newer than the change fails the test, with its cause", async (id, cause) => {
    const made = await changed();
    write(made.world, [id, 1]);
    const { exitCode, states, said } = await proof(made);
    expect([exitCode, states]).toEqual([5, ["failed"]]);
    expect(said).toContain(`Event ${id} of `);
    expect(said).toContain(cause);
  });

  it("is named by the newest one", async () => {
    const made = await changed();
    write(made.world, [112, 1], [103, 2], [100, 3], [105, -60]);
    const { exitCode, said } = await proof(made);
    expect(exitCode).toBe(5);
    expect(said).toContain("Event 100 of ");
    expect(said).not.toContain("103");
  });

  it("is over when an event 112 came after it", async () => {
    const made = await changed();
    write(made.world, [78, 1], [112, 2]);
    expect(await proof(made)).toMatchObject({ exitCode: 0, states: ["holds"] });
  });

  it("106 only warns, beside the proof", async () => {
    const made = await changed();
    write(made.world, [112, 1], [106, 2]);
    const { exitCode, states, said } = await proof(made);
    expect([exitCode, states]).toEqual([0, ["warning", "holds"]]);
    expect(said).toContain("the certificate expires within 30 days");
  });

  it("of another source means nothing", async () => {
    const made = await changed();
    changeState(made.world, (state) => {
      state.computers[computer]?.eventProviders.push("MSExchange Other");
      state.computers[computer]?.events.push({ ...owaEvent(103, at(1)), ProviderName: "MSExchange Other" });
    });
    expect((await proof(made)).states).toEqual(["warning"]);
  });
});

describe("a computer on which there is nothing to look at", () => {
  it("has no event source of Outlook Web App: nothing is proven", async () => {
    const made = await changed();
    changeState(made.world, (state) => {
      const one = state.computers[computer];
      if (one) one.eventProviders = [];
    });
    expect(await proof(made)).toMatchObject({ exitCode: 0, states: ["warning"] });
  });

  it("has no web.config: the test fails for that alone", async () => {
    const made = stage.begin(scenarios["split-1"]);
    rmSync(computerPaths(made.world, computer).webConfig);
    expect(await proof(made)).toEqual({ exitCode: 5, states: [], said: "" });
  });
});
