import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { recordsOf, runOn, type UnpackedBundle } from "../bundle-runs";
import { certificate } from "../estate";
import type { ParameterValue } from "../lab-types";
import { computerPaths, type World } from "../world";
import type { CertificateRow, WorldState } from "../world-state";
import type { Stage } from "./stage";

export const computer = "MBX01";
export const update = { script: "mailbox-server/Update-OwaImCertificate.ps1", computer };
export const undo = { script: "mailbox-server/Undo-OwaImCertificate.ps1", computer };
export const set = { script: "mailbox-server/Set-OwaImConfig.ps1", computer };
export const test = { script: "mailbox-server/Test-OwaImConfig.ps1", computer };
export const [second, third] = ["B2".repeat(20), "C3".repeat(20)];
export const name = "mbx01.contoso.com";

export interface Scene {
  readonly bundle: UnpackedBundle;
  readonly world: World;
  readonly first: string;
  /** web.config before the plan's change. */
  readonly before: Uint8Array;
  run(
    execution: typeof update,
    parameters?: Readonly<Record<string, ParameterValue>>,
    request?: Parameters<typeof runOn>[5],
  ): ReturnType<typeof runOn>;
  renew(thumbprint: string, old?: string): ReturnType<typeof runOn>;
  used(): string;
  files(pattern: RegExp): readonly string[];
}

/** The plan's change is made: the first certificate is in use. Two more for the same name are in the store. */
export async function beginRenewed(
  stage: Stage,
  rows: readonly CertificateRow[] = [],
  change: (state: WorldState) => void = () => undefined,
): Promise<Scene> {
  const { bundle, world } = stage.begin(scenarios["renew"], (state) => {
    state.computers[computer]!.certificates.push(
      ...[second, third]
        .filter((one) => !rows.some((row) => row.thumbprint === one))
        .map((one) => certificate(one, name)),
      ...rows,
    );
    change(state);
  });
  const first = bundle.plan.topology.mailboxServers[0]?.thumbprint ?? "";
  const path = computerPaths(world, computer).webConfig;
  const scene: Scene = {
    bundle,
    world,
    first,
    before: readFileSync(path),
    run: (execution, parameters, request) => runOn(stage.lab, world, bundle, execution, parameters, request),
    renew: (NewThumbprint, OldThumbprint) =>
      runOn(stage.lab, world, bundle, update, {
        NewThumbprint,
        ...(OldThumbprint === undefined ? {} : { OldThumbprint }),
      }),
    used: () => /IMCertificateThumbprint" value="(\w*)"/.exec(readFileSync(path, "utf8"))?.[1] ?? "",
    files: (pattern) => readdirSync(recordsOf(world, bundle, computer)).filter((one) => pattern.test(one)),
  };
  const made = await scene.run(set);
  expect(made.exitCode, made.warnings.join("\n")).toBe(0);
  return scene;
}

export const said = ({ output, warnings }: Awaited<ReturnType<typeof runOn>>) =>
  [...output, ...warnings].join(" ").replace(/\s+/g, " ");
export const read = ({ world, bundle }: Scene, file: string) =>
  readFileSync(join(recordsOf(world, bundle, computer), file), "utf8");
