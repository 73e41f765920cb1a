import { afterEach, beforeAll } from "vitest";
import { worldFor } from "./estate";
import type { PlannedEstate } from "./planned-estate";
import { sharedLab, type Lab } from "./lab";
import type { RunRequest, RunResult } from "./lab-types";
import { caseOn, readState, removeWorld, type World } from "./world";
import type { WorldState } from "./world-state";

const plan: PlannedEstate = {
  poolFqdn: "pool.litware.example",
  siteId: "Redmond",
  umPlacement: "separate-computers",
  dialPlans: ["SIP Plan"],
  clientAccessServers: ["cas1.litware.example"],
  mailboxServers: [
    {
      fqdn: "mx1.litware.example",
      certificateName: "mx1.litware.example",
      thumbprint: "A1".repeat(20),
      discoveredByLync: "unknown",
    },
  ],
  mailboxPolicies: { scope: "named", names: ["Default"] },
};

/** A small estate for tests of the fakes themselves: one Client Access server, one Mailbox server, one Lync pool. */
export interface FakeStage {
  readonly lab: Lab;
  readonly world: World;
  /** Makes a fresh world. */
  begin(change?: (state: WorldState) => void): void;
  state(): WorldState;
  /**
   * Runs text in the Lync shell of a Front End, in the Exchange shell of the Client Access server, on the Mailbox server, and on the
   * Client Access server with sessions to others.
   */
  lync(text: string, request?: RunRequest): Promise<RunResult>;
  exchange(text: string, request?: RunRequest): Promise<RunResult>;
  windows(text: string, request?: RunRequest): Promise<RunResult>;
  driver(text: string, request?: RunRequest): Promise<RunResult>;
}

/** Call once at the top of a test file, and `begin` in each test; everything is removed afterwards. */
export function fakeStage(): FakeStage {
  let lab: Lab | undefined;
  let world: World | undefined;
  beforeAll(async () => {
    lab = await sharedLab();
  });
  afterEach(() => {
    if (world) removeWorld(world);
    world = undefined;
  });
  const stage: FakeStage = {
    get lab() {
      if (!lab) throw new Error("The lab starts with the first test.");
      return lab;
    },
    get world() {
      if (!world) throw new Error("Call begin first.");
      return world;
    },
    begin(change = () => undefined) {
      world = worldFor(plan, change);
    },
    state: () => readState(stage.world),
    lync: (text, request = {}) => stage.lab.runScript({ ...caseOn(stage.world, "FE01", "lync"), text, ...request }),
    exchange: (text, request = {}) =>
      stage.lab.runScript({ ...caseOn(stage.world, "CAS1", "exchange"), text, ...request }),
    driver: (text, request = {}) =>
      stage.lab.runScript({ ...caseOn(stage.world, "CAS1", "windows-driver"), text, ...request }),
    windows: (text, request = {}) =>
      stage.lab.runScript({ ...caseOn(stage.world, "MX1", "windows-only"), text, ...request }),
  };
  return stage;
}
