import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { removeBundle, runOn, unpack, type UnpackedBundle } from "./bundle-runs";
import { worldFor } from "./estate";
import { sharedLab, type Lab } from "./lab";
import { editableForms, refusedForms, webConfig, type WebConfigForm } from "./web-config";
import { calls, computerPaths, removeWorld, type World } from "./world";

const computer = "MBX01";
const apply = { script: "mailbox-server/Set-OwaImConfig.ps1", computer };
const undo = { script: "mailbox-server/Undo-OwaImConfig.ps1", computer };

let lab: Lab;
let bundle: UnpackedBundle;
let world: World;
beforeAll(async () => {
  lab = await sharedLab();
  bundle = unpack(scenarios["split-1"]);
});
afterEach(() => removeWorld(world));
afterAll(() => {
  removeBundle(bundle);
});

function place(form: WebConfigForm): string {
  world = worldFor(bundle.plan.topology);
  const path = computerPaths(world, computer).webConfig;
  writeFileSync(path, webConfig(form));
  return path;
}

/** What .NET's own reader finds: the two values, then everything else without them. */
const reading = (path: string) => `$Document = New-Object -TypeName System.Xml.XmlDocument
$Document.Load('${path}')
$Section = $Document.DocumentElement.SelectSingleNode('appSettings')
foreach ($Key in 'imcertificatethumbprint', 'imservername') {
    foreach ($Add in @($Section.SelectNodes('add'))) {
        if ($Add.GetAttribute('key').ToLowerInvariant() -eq $Key) { $Add.GetAttribute('value'); $null = $Section.RemoveChild($Add) }
    }
}
$Section.IsEmpty = $false
$Document.OuterXml`;

async function read(path: string): Promise<readonly string[]> {
  const { output, errors } = await lab.runScript({ text: reading(path) });
  expect(errors).toEqual([]);
  return output;
}

describe("a file that can be edited", () => {
  it.each(Object.entries(editableForms))(
    "gets the two values and nothing else, and comes back byte for byte: %s [criterion 33]",
    async (_name, form) => {
      const path = place(form);
      const before = readFileSync(path);
      const others = (await read(path)).at(-1);
      const applied = await runOn(lab, world, bundle, apply);
      expect(applied.exitCode, applied.output.join("\n")).toBe(0);
      const after = readFileSync(path);
      expect(await read(path)).toEqual([
        bundle.plan.topology.mailboxServers[0]?.thumbprint,
        bundle.plan.topology.poolFqdn,
        others,
      ]);
      expect((await runOn(lab, world, bundle, apply)).exitCode).toBe(0);
      expect(readFileSync(path).equals(after)).toBe(true);
      expect((await runOn(lab, world, bundle, undo)).exitCode).toBe(0);
      expect(readFileSync(path).equals(before)).toBe(true);
    },
  );
});

describe("a file that cannot be edited safely", () => {
  it.each(Object.entries(refusedForms))("is refused and left alone: %s [criterion 34]", async (_name, form) => {
    const path = place(form);
    const before = readFileSync(path);
    expect((await runOn(lab, world, bundle, apply)).exitCode).toBe(3);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(calls(world).filter((call) => call.mutating)).toEqual([]);
  });
});
