import { chmodSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { recordsOf, runOn } from "../bundle-runs";
import { freshSettings, webConfig, type WebConfigForm } from "../web-config";
import { computerPaths, overwriteAt, powerCutAt, recycles, setFaults, type World } from "../world";
import { openStage } from "./stage";

const stage = openStage();
const computer = "MBX01";
const apply = { script: "mailbox-server/Set-OwaImConfig.ps1", computer };
const undo = { script: "mailbox-server/Undo-OwaImConfig.ps1", computer };
const thumbprint = "E2CE643F53C82D5DFAF4C248D21518E6F71B2139";
const pool = "pool01.contoso.com";
const pathIn = (world: World) => computerPaths(world, computer).webConfig;

/** Starts with this file on the Mailbox server. */
function beginWith(bytes: Buffer) {
  const { bundle, world } = stage.begin(scenarios["split-1"]);
  writeFileSync(pathIn(world), bytes);
  return { bundle, world, now: () => readFileSync(pathIn(world)) };
}

const decode = (bytes: Buffer, form: WebConfigForm) =>
  form.encoding === "utf-16le"
    ? bytes.toString("utf16le")
    : form.encoding === "iso-8859-1"
      ? bytes.toString("latin1")
      : bytes.toString("utf8");

const filled = freshSettings
  .replace('key="IMCertificateThumbprint" value=""', `key="IMCertificateThumbprint" value="${thumbprint}"`)
  .replace('key="IMServerName" value=""', `key="IMServerName" value="${pool}"`);

/** Forms in which both keys are there already: the file afterwards is the file before with two values replaced. */
const replaced: readonly {
  readonly name: string;
  readonly form: WebConfigForm;
  readonly settings?: string;
  readonly after?: string;
}[] = [
  { name: "UTF-8", form: {} },
  { name: "UTF-8 with BOM", form: { encoding: "utf-8-bom" } },
  { name: "UTF-16LE", form: { encoding: "utf-16le" } },
  { name: "ISO 8859-1 as declared", form: { encoding: "iso-8859-1" } },
  { name: "LF", form: { newline: "\n" } },
  { name: "mixed line ends", form: { newline: "mixed" } },
  { name: "tabs", form: { indent: "\t" } },
  { name: "1 MB", form: { minimumBytes: 1_000_000 } },
  {
    name: "attributes on lines of their own, single quotes, another case, a lower-case thumbprint of another certificate",
    form: {},
    settings: `<appSettings>\n    <add\n      key='imservername'\n      value = 'old.contoso.com' />\n    <add value='aa' key="IMCERTIFICATETHUMBPRINT"></add>\n  </appSettings>`,
    after: `<appSettings>\n    <add\n      key='imservername'\n      value = '${pool}' />\n    <add value='${thumbprint}' key="IMCERTIFICATETHUMBPRINT"></add>\n  </appSettings>`,
  },
  {
    name: "a comment and a CDATA-like text that hold the keys",
    form: {},
    settings: `<appSettings>\n    <!-- <add key="IMServerName" value="commented"/> > -->\n    <add key="a" value="&gt; &quot;x&quot; &#65;" />\n    <add key="IMServerName" value="" />\n    <add key="IMCertificateThumbprint" value="" />\n  </appSettings>`,
    after: `<appSettings>\n    <!-- <add key="IMServerName" value="commented"/> > -->\n    <add key="a" value="&gt; &quot;x&quot; &#65;" />\n    <add key="IMServerName" value="${pool}" />\n    <add key="IMCertificateThumbprint" value="${thumbprint}" />\n  </appSettings>`,
  },
];

const inserted = (indent: string, newline: string) =>
  `${newline}${indent}<add key="IMCertificateThumbprint" value="${thumbprint}"/>${newline}${indent}<add key="IMServerName" value="${pool}"/>`;
const insertions: readonly { readonly name: string; readonly settings: string; readonly after: string }[] = [
  {
    name: "after the last key, in its indentation",
    settings: `<appSettings>\n      <add key="a" value="b"/>\n  </appSettings>`,
    after: `<appSettings>\n      <add key="a" value="b"/>${inserted("      ", "\n")}\n  </appSettings>`,
  },
  {
    name: "on one line",
    settings: '<appSettings><add key="a" value="b"/></appSettings>',
    after: `<appSettings><add key="a" value="b"/>${inserted("", "")}</appSettings>`,
  },
  {
    name: "into an empty element",
    settings: "<appSettings/>",
    after: `<appSettings>${inserted("    ", "\n")}\n  </appSettings>`,
  },
  {
    name: "into an element without keys",
    settings: "<appSettings>\n  </appSettings>",
    after: `<appSettings>${inserted("    ", "\n")}\n  </appSettings>`,
  },
];

describe("the edit of web.config", () => {
  it.each(replaced)("changes two values and no other byte: $name [criterion 33]", async ({ form, settings, after }) => {
    const before = webConfig({ ...form, appSettings: settings ?? freshSettings });
    const { bundle, world, now } = beginWith(before);
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode, result.warnings.join("\n")).toBe(0);
    expect(decode(now(), form)).toBe(decode(webConfig({ ...form, appSettings: after ?? filled }), form));
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(now().equals(before)).toBe(true);
    expect(recycles(world, computer)).toBe(2);
  });

  it.each(insertions)("inserts two elements $name [criterion 33]", async ({ settings, after }) => {
    const before = webConfig({ appSettings: settings });
    const { bundle, world, now } = beginWith(before);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect(now().toString("utf8")).toBe(webConfig({ appSettings: after }).toString("utf8"));
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(now().equals(before)).toBe(true);
  });

  it("refuses a read-only file [criterion 34]", async () => {
    const { bundle, world, now } = beginWith(webConfig());
    chmodSync(pathIn(world), 0o444);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(3);
    expect(now().equals(webConfig())).toBe(true);
  });

  it("stops when the file is replaced between reading and writing, and leaves the other's file [criterion 34]", async () => {
    const { bundle, world, now } = beginWith(webConfig());
    const other = webConfig({ appSettings: "<appSettings/>" }).toString("utf8");
    const result = await runOn(
      stage.lab,
      world,
      bundle,
      apply,
      {},
      { interrupts: [overwriteAt(pathIn(world), other, "Write-AllByte -Path $Temporary -Bytes $Bytes")] },
    );
    expect(result.exitCode).toBe(4);
    expect(now().toString("utf8")).toBe(other);
    expect(readdirSync(join(pathIn(world), ".."))).toEqual(["web.config"]);
  });

  it.each([
    "Write-AllByte -Path $Temporary -Bytes $Bytes",
    "$null = Read-OwaImSetting -Text (Read-OwaImConfig -Path $Temporary)",
    "[System.IO.File]::Replace($Temporary, $File.Path, [NullString]::Value)",
    "if ([System.IO.File]::Exists($Temporary)) { [System.IO.File]::Delete($Temporary) }",
  ])("is whole, old or new, after a power cut at: %s [criterion 35]", async (line) => {
    const { bundle, world, now } = beginWith(webConfig());
    const cut = await runOn(stage.lab, world, bundle, apply, {}, { interrupts: [powerCutAt(world, line)] });
    expect(cut.end).toBe("killed");
    setFaults(world);
    expect([webConfig().toString("utf8"), webConfig({ appSettings: filled }).toString("utf8")]).toContain(
      now().toString("utf8"),
    );
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(now().equals(webConfig())).toBe(true);
  });
});

describe("the way back", () => {
  it("does not restore a backup that was changed, not even with -KeysOnly [criterion 27]", async () => {
    const { bundle, world, now } = beginWith(webConfig());
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    const folder = recordsOf(world, bundle, computer);
    const backup = join(folder, readdirSync(folder).find((name) => name.startsWith("backup-")) ?? "");
    writeFileSync(backup, readFileSync(backup, "utf8").replace('value="Owa"', 'value="TAMPERED"'));
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(3);
    expect((await runOn(stage.lab, world, bundle, undo, { KeysOnly: true })).exitCode).toBe(0);
    expect(now().equals(webConfig())).toBe(true);
  });

  it("refuses a read-only file with exit code 3", async () => {
    const { bundle, world, now } = beginWith(webConfig());
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    const applied = now();
    chmodSync(pathIn(world), 0o444);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(3);
    expect(now().equals(applied)).toBe(true);
  });
});

describe("another person changes web.config", () => {
  const edit = (world: World, from: string, to: string) =>
    writeFileSync(pathIn(world), readFileSync(pathIn(world), "utf8").replace(from, to));

  it("after the change: undo refuses and shows the difference; with -KeysOnly it puts back just the two keys [criterion 27]", async () => {
    const { bundle, world, now } = beginWith(webConfig());
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    edit(world, 'value="Owa"', 'value="Changed"');
    const changed = now();
    const refused = await runOn(stage.lab, world, bundle, undo);
    expect(refused.exitCode).toBe(3);
    const said = refused.warnings.join("\n");
    expect(said).toMatch(/Before the change.*Left by the change.*Now.*-KeysOnly/s);
    expect(said).toMatch(/^- 9: .*value="Owa"/m);
    expect(said).toMatch(/^\+ 9: .*value="Changed"/m);
    expect(now().equals(changed)).toBe(true);
    expect((await runOn(stage.lab, world, bundle, undo, { KeysOnly: true })).exitCode).toBe(0);
    expect(now().toString("utf8")).toBe(webConfig().toString("utf8").replace('value="Owa"', 'value="Changed"'));
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
  });

  it("replaces much of the file: undo shows ten lines of each side and counts the rest", async () => {
    const { bundle, world } = beginWith(webConfig());
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    const long = `\t<add key="${"x".repeat(300)}\u009b" value="1" />`;
    edit(world, "</appSettings>", `${Array.from({ length: 14 }, () => long).join("\n")}</appSettings>`);
    const said = (await runOn(stage.lab, world, bundle, undo)).warnings.join("\n").split(/\r?\n/);
    const added = said.filter((line) => line.startsWith("+ "));
    expect(added).toHaveLength(11);
    expect(added.at(-1)).toMatch(/^\+ and \d+ more lines$/);
    expect(Math.max(...added.map((line) => line.length))).toBeLessThan(180);
    expect(said.join("")).not.toMatch(/[\t\u009b]/);
  });

  it("a key by hand, then apply again: undo returns to the values before the first run [criterion 28]", async () => {
    const { bundle, world, now } = beginWith(webConfig());
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    const record = join(recordsOf(world, bundle, computer), "undo-Set-OwaImConfig.json");
    const prior = JSON.parse(readFileSync(record, "utf8")).entries[0].prior;
    edit(world, `value="${pool}"`, 'value="by.hand"');
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect(JSON.parse(readFileSync(record, "utf8")).entries[0].prior).toEqual(prior);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(now().equals(webConfig())).toBe(true);
  });

  it("a Cumulative Update, then apply again: undo does not bring the outdated file back", async () => {
    const { bundle, world, now } = beginWith(webConfig());
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    const updated = webConfig({
      appSettings:
        '<appSettings>\n    <add key="New" value="in this update" />\n    <add key="IMServerName" value="" />\n    <add key="IMCertificateThumbprint" value="" />\n  </appSettings>',
    });
    writeFileSync(pathIn(world), updated);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect(now().toString("utf8")).toContain(pool);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(now().equals(updated)).toBe(true);
  });
});
