import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { codes, executions, recordsOf, runAll, type UnpackedBundle } from "../bundle-runs";
import { webConfig } from "../web-config";
import { computerPaths, snapshot } from "../world";
import { openStage } from "./stage";

const stage = openStage();

const sha256 = (text: string) => createHash("sha256").update(text, "latin1").digest("hex");

/** A bundle with other texts in its scripts and its library, and with the hash that the scripts then expect. */
function rewritten(bundle: UnpackedBundle, change: (text: string) => string): UnpackedBundle {
  const copy = stage.copyOf(bundle);
  const library = join(copy.folder, "OwaIm.psm1");
  const old = readFileSync(library, "latin1");
  writeFileSync(library, change(old), "latin1");
  for (const { script } of bundle.runs) {
    const path = join(copy.folder, script);
    const text = change(readFileSync(join(bundle.folder, script), "latin1"));
    writeFileSync(path, text.replace(sha256(old), sha256(change(old))), "latin1");
  }
  return copy;
}

describe("where empty tables tell small letters from capitals", () => {
  /**
   * Up to 5.1 a table compares its keys as the culture does, and in Turkish the small letter of I is another one.
   * PowerShell 7 does not; a table that compares exactly takes its place, and is stricter.
   */
  const exactly = (text: string) =>
    text
      .replaceAll("[ordered]@{}", "(New-Object -TypeName System.Collections.Specialized.OrderedDictionary)")
      .replaceAll("@{}", "(New-Object -TypeName System.Collections.Hashtable)");

  it("the change is applied, complete and undone exactly, however products and files write names", async () => {
    const { bundle: usual, world } = stage.begin(scenarios["split-1"], (state) => {
      for (const server of state.exchange.servers) server.Fqdn = server.Fqdn.toUpperCase();
    });
    const bundle = rewritten(usual, exactly);
    const appSettings =
      '<appSettings>\n    <add key="imcertificatethumbprint" value="" />\n    <add key="imservername" value="" />\n  </appSettings>';
    const path = computerPaths(world, "MBX01").webConfig;
    writeFileSync(path, webConfig({ appSettings }));
    const start = snapshot(world);
    const applied = await runAll(stage.lab, world, bundle, "apply");
    expect(codes(applied), applied.flatMap(({ warnings }) => warnings).join("\n")).toEqual([0]);
    expect(readFileSync(path, "utf8")).toContain('<add key="imservername" value="pool01.contoso.com" />');
    expect(codes(await runAll(stage.lab, world, bundle, "verify"))).toEqual([0]);
    expect(codes(await runAll(stage.lab, world, bundle, "undo"))).toEqual([0]);
    expect(snapshot(world)).toEqual(start);
  });
});

describe("where the culture has another calendar", () => {
  /** As in Thailand. The field is set because an engine without the data of cultures knows none but the invariant one. */
  const thai = `
$Culture = [System.Globalization.CultureInfo]::InvariantCulture.Clone()
$Calendar = [System.Globalization.DateTimeFormatInfo].GetField('calendar', 'NonPublic,Instance')
$Calendar.SetValue($Culture.DateTimeFormat, [System.Globalization.ThaiBuddhistCalendar]::new())
[System.Threading.Thread]::CurrentThread.CurrentCulture = $Culture
`;

  it("every date that a script shows or writes is one of the common calendar", async () => {
    const { bundle: usual, world } = stage.begin(scenarios["split-1"], (state) => {
      for (const row of state.computers["MBX01"]?.certificates ?? []) row.variant = "expires-soon";
    });
    const begin = "$ErrorActionPreference = 'Stop'\r\n";
    const bundle = rewritten(usual, (text) => text.replace(begin, (line) => line + thai));
    const results = [];
    for (const purpose of ["discover", "apply", "verify", "undo"] as const)
      results.push(...(await runAll(stage.lab, world, bundle, purpose)));
    expect(codes(results)).toEqual([0]);
    const shown = results.flatMap(({ output, warnings }) => [...output, ...warnings]);
    expect(shown.filter((line) => line.includes("expires soon"))).not.toEqual([]);
    const folder = recordsOf(world, bundle, "MBX01");
    const written = readdirSync(folder).map((name) => `${name}\n${readFileSync(join(folder, name), "utf8")}`);
    const dates = [...shown, ...written].flatMap((text) => text.match(/\b\d{4}-?\d\d-?\d\d(?=T|\b)/g) ?? []);
    expect(dates.length).toBeGreaterThan(10);
    expect(dates.filter((date) => Number(date.slice(0, 4)) > 2200)).toEqual([]);
  });
});

describe("a PowerShell that is too old", () => {
  /** The lab has no older engine: the scripts ask for more than it is. */
  const demanding = (text: string) => text.replace("$PSVersionTable.PSVersion.Major -lt 3", "$true");

  it("is told so in one sentence by each script, before anything else runs, with 2", async () => {
    // Servers with Exchange 2010 are the ones that have it; every script of any plan begins with the same lines.
    const { bundle: usual, world } = stage.begin(scenarios["exchange-2010"]);
    const bundle = rewritten(usual, demanding);
    const start = snapshot(world);
    const results = [];
    for (const purpose of ["discover", "apply", "verify", "undo"] as const)
      results.push(...(await runAll(stage.lab, world, bundle, purpose)));
    expect(results.length).toBeGreaterThan(10);
    expect(codes(results)).toEqual([2]);
    for (const { output, warnings, errors } of results) {
      expect([...output, ...errors]).toEqual([]);
      expect(warnings).toEqual([expect.stringMatching(/^This is Windows PowerShell 2\.0.* Nothing was changed\.$/)]);
    }
    expect(snapshot(world)).toEqual(start);
  });
});

describe("a transcript", () => {
  it("is closed after a dry run as well, where Stop-Transcript obeys -WhatIf", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    await runAll(stage.lab, world, bundle, "apply", { WhatIf: true });
    for (const { computer } of executions(bundle, "apply")) {
      const folder = recordsOf(world, bundle, computer);
      const names = readdirSync(folder).filter((name) => name.startsWith("transcript-"));
      expect(names).toHaveLength(1);
      expect(readFileSync(join(folder, names[0] ?? ""), "utf8")).toContain("PowerShell transcript end");
    }
  });
});
