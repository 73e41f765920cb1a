import { afterAll, afterEach, beforeAll } from "vitest";
import { startLab, type Lab } from "../lab";
import { removeBundle, unpack, type UnpackedBundle } from "../bundle-runs";
import { discoveredEvent, worldFor } from "../estate";
import { removeWorld, type World } from "../world";
import type { WorldState } from "../world-state";

/** One lab for a test file, and a fresh estate for each `begin`; everything is removed after the test. */
export interface Stage {
  readonly lab: Lab;
  begin(
    input: unknown,
    change?: (state: WorldState) => void,
  ): { readonly bundle: UnpackedBundle; readonly world: World };
  /** Removes what was begun so far; for a test that begins hundreds of estates. */
  clear(): void;
}

/** Call once at the top of a test file. */
export function openStage(): Stage {
  let lab: Lab | undefined;
  const worlds: World[] = [];
  const bundles: UnpackedBundle[] = [];
  beforeAll(async () => {
    lab = await startLab();
  });
  const clear = () => {
    worlds.splice(0).forEach(removeWorld);
    bundles.splice(0).forEach(removeBundle);
  };
  afterEach(clear);
  afterAll(() => lab?.stop());
  return {
    get lab() {
      if (!lab) throw new Error("The lab starts with the first test.");
      return lab;
    },
    clear,
    begin(input, change) {
      const bundle = unpack(input);
      const world = worldFor(bundle.plan.topology, change);
      worlds.push(world);
      bundles.push(bundle);
      return { bundle, world };
    },
  };
}

/** Puts the names into event 44024 of every Front End, as if Lync had discovered them. */
export function discover(state: WorldState, ...names: readonly string[]): void {
  for (const [name, computer] of Object.entries(state.computers)) {
    if (name.startsWith("FE")) computer.events.push(discoveredEvent(names));
  }
}
