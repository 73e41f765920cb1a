import { cpSync, existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll } from "vitest";
import { sharedLab, type Lab } from "../lab";
import { removeBundle, unpack, type UnpackedBundle } from "../bundle-runs";
import { discoveredEvent, worldFor } from "../estate";
import { removeWorld, type World } from "../world";
import type { WorldState } from "../world-state";

/** One lab for a test file, and a fresh estate for each `begin`; everything is removed after the test. */
export interface Stage {
  readonly lab: Lab;
  /**
   * The bundle is made once for equal answers: the engine compiles a script once as long as its path stays the same. A test
   * that changes its files is the last one to see it.
   */
  begin(
    input: unknown,
    change?: (state: WorldState) => void,
  ): { readonly bundle: UnpackedBundle; readonly world: World };
  /** A copy of a bundle in a folder of its own, for a test that changes its files. */
  copyOf(bundle: UnpackedBundle): UnpackedBundle;
  /** Removes the estates that were begun so far; for a test that begins hundreds. */
  clear(): void;
}

/** The bundles of this worker: the engine is shared by its files, and knows what it compiled by its path. */
const bundles = new Map<string, { readonly bundle: UnpackedBundle; readonly stamp: string }>();

/** Call once at the top of a test file. */
export function openStage(): Stage {
  let lab: Lab | undefined;
  const worlds: World[] = [];
  const copies: UnpackedBundle[] = [];
  beforeAll(async () => {
    lab = await sharedLab();
  });
  const clear = () => worlds.splice(0).forEach(removeWorld);
  afterEach(() => {
    clear();
    copies.splice(0).forEach(removeBundle);
    for (const [key, { bundle, stamp }] of bundles) {
      if (stampOf(bundle) === stamp) continue;
      bundles.delete(key);
      removeBundle(bundle);
    }
  });
  return {
    get lab() {
      if (!lab) throw new Error("The lab starts with the first test.");
      return lab;
    },
    clear,
    copyOf(bundle) {
      const copy = { ...bundle, folder: mkdtempSync(join(tmpdir(), "owa-im-copy-")) };
      cpSync(bundle.folder, copy.folder, { recursive: true });
      copies.push(copy);
      return copy;
    },
    begin(input, change) {
      const key = JSON.stringify(input);
      const bundle = bundles.get(key)?.bundle ?? unpack(input);
      if (!bundles.has(key)) bundles.set(key, { bundle, stamp: stampOf(bundle) });
      const world = worldFor(bundle.plan.topology, change);
      worlds.push(world);
      return { bundle, world };
    },
  };
}

/** Tells whether anybody wrote to the library or a script. */
function stampOf({ folder, runs }: UnpackedBundle): string {
  const files = ["OwaIm.psm1", "mailbox-server/Invoke-OnMailboxServers.ps1", ...runs.map(({ script }) => script)];
  const times = files.map((name) => join(folder, name)).map((path) => existsSync(path) && statSync(path).mtimeMs);
  return times.join();
}

/** Puts the names into event 44024 of every Front End, as if Lync had discovered them. */
export function discover(state: WorldState, ...names: readonly string[]): void {
  for (const [name, computer] of Object.entries(state.computers)) {
    if (name.startsWith("FE")) computer.events.push(discoveredEvent(names));
  }
}
