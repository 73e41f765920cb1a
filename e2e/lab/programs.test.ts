import { describe, expect, it } from "vitest";
import { fakeStage } from "./fake-stage";
import { calls, changeState, recycles, setFaults } from "./world";

const stage = fakeStage();

describe("programs", () => {
  const whoami =
    "[string]::Join(' ', (& ([IO.Path]::Combine($env:windir, 'System32', 'whoami.exe')) /groups /fo csv /nh)) -match 'S-1-16-12288'";
  it("whoami tells elevation by the level's identifier", async () => {
    stage.begin();
    expect((await stage.windows(whoami)).output).toEqual(["True"]);
    changeState(stage.world, (state) => (state.computers.MX1!.elevated = false));
    expect((await stage.windows(whoami)).output).toEqual(["False"]);
  });
  const recycle =
    "$null = & ([IO.Path]::Combine($env:windir, 'System32', 'inetsrv', 'appcmd.exe')) recycle apppool '/apppool.name:MSExchangeOWAAppPool'; $LASTEXITCODE";
  it("appcmd counts as a mutating call, with the computer's name", async () => {
    stage.begin();
    expect((await stage.windows(recycle)).output).toEqual(["0"]);
    expect(recycles(stage.world, "MX1")).toBe(1);
    expect(calls(stage.world)).toEqual([
      {
        mutating: true,
        cmdlet: "appcmd.exe",
        parameters: { computer: "MX1", pool: "MSExchangeOWAAppPool" },
        effect: "done",
      },
    ]);
  });
  const state =
    "& ([IO.Path]::Combine($env:windir, 'System32', 'inetsrv', 'appcmd.exe')) list apppool 'MSExchangeOWAAppPool' /text:state; $LASTEXITCODE";
  it("appcmd tells the state of the pool: a read", async () => {
    stage.begin();
    expect((await stage.windows(state)).output).toEqual(["Started", "0"]);
    expect(calls(stage.world)).toMatchObject([{ mutating: false, cmdlet: "appcmd.exe", effect: "read" }]);
    changeState(stage.world, ({ computers }) => (computers.MX1!.appPool = "Stopped"));
    expect((await stage.windows(state)).output[0]).toBe("Stopped");
  });
  it.each([
    [2, ["0", "Stopped", "0", "Stopped", "0", "Started", "0", "Started", "0"]],
    [null, ["0", "Stopped", "0", "Stopped", "0", "Stopped", "0", "Stopped", "0"]],
  ])("a pool is back so many looks after a recycle: %s", async (reads, lines) => {
    stage.begin(({ computers }) => (computers.MX1!.appPoolReads = reads));
    expect((await stage.windows([recycle, state, state, state, state].join("; "))).output).toEqual(lines);
  });
  it("appcmd does not recycle a pool that is stopped", async () => {
    stage.begin(({ computers }) => (computers.MX1!.appPool = "Stopped"));
    expect((await stage.windows(recycle)).output).toEqual(["38"]);
    expect(recycles(stage.world, "MX1")).toBe(0);
  });
  it("appcmd refuses another command line", async () => {
    stage.begin();
    expect((await stage.windows(recycle.replace("recycle", "stop"))).output).toEqual(["87"]);
    expect(calls(stage.world)).toEqual([]);
  });
  it.each([
    ["terminating", "183", 0],
    ["non-terminating", "183", 0],
    ["answer-lost", "121", 1],
  ] as const)("a fault strikes appcmd: %s", async (kind, code, times) => {
    stage.begin();
    setFaults(stage.world, { index: 2, kind });
    expect((await stage.windows(`${recycle}; ${recycle}; ${recycle}`)).output).toEqual(["0", code, "0"]);
    expect(recycles(stage.world, "MX1")).toBe(2 + times);
  });
  it.each([
    ["killed", 0],
    ["killed-after", 1],
  ] as const)("a power cut strikes appcmd: %s", async (kind, times) => {
    stage.begin();
    setFaults(stage.world, { index: 1, kind });
    expect(await stage.windows(recycle)).toMatchObject({ end: "killed", exitCode: null });
    expect(recycles(stage.world, "MX1")).toBe(times);
  });
});
