import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { freshSettings, webConfig } from "../web-config";
import { calls, computerPaths, type World } from "../world";
import { openStage } from "./stage";

/** Each file that must not be edited, and the sentence that says why and what to do next [criterion 34]. */
const stage = openStage();
const computer = "MBX01";
const apply = { script: "mailbox-server/Set-OwaImConfig.ps1", computer };
const test = { script: "mailbox-server/Test-OwaImConfig.ps1", computer };
const pathIn = (world: World) => computerPaths(world, computer).webConfig;
const keys = '<add key="IMCertificateThumbprint" value="" />\n    <add key="IMServerName" value="" />';
const settings = (...rows: readonly string[]) =>
  ["<appSettings>", ...rows.map((row) => `    ${row}`), "  </appSettings>"].join("\n");
const around = (text: string) => webConfig({ appSettings: `${freshSettings}\n  ${text}` });
const file = (appSettings: string) => webConfig({ appSettings });
const lines = (...rows: readonly (string | Buffer)[]) =>
  Buffer.concat(rows.flatMap((row) => [Buffer.isBuffer(row) ? row : Buffer.from(row), Buffer.from("\r\n")]));

async function refused(bytes: Buffer, sentence: string | RegExp): Promise<void> {
  const { bundle, world } = stage.begin(scenarios["split-1"]);
  writeFileSync(pathIn(world), bytes);
  const result = await runOn(stage.lab, world, bundle, apply);
  expect(result.exitCode, result.output.join("\n")).toBe(3);
  const said = result.warnings.filter((text) => text.startsWith("web.config, mbx01.contoso.com: ")).join("\n");
  expect(said).toContain(pathIn(world));
  if (typeof sentence === "string") expect(said).toContain(sentence);
  else expect(said).toMatch(sentence);
  expect(said).not.toMatch(/Exception|argument\(s\)/);
  expect(readFileSync(pathIn(world)).equals(bytes)).toBe(true);
  expect(calls(world).filter((call) => call.mutating)).toEqual([]);
  expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(5);
}

describe("a key that is there twice", () => {
  it.each([
    ["", '<add key="IMServerName" value="b"/>', "IMServerName is there twice, in lines 5 and 6; delete line 6"],
    ["in another case", '<add key="imservername" value="b"/>', "IMServerName is there twice, in lines 5 and 6"],
    [
      "far away",
      `<add key="x" value="1"/>\n\n\n    <add key="IMServerName" value="b"/>`,
      "in lines 5 and 9; delete line 9",
    ],
  ])("is refused with the line to delete %s", async (_name, second, sentence) => {
    await refused(
      file(settings('<add key="IMCertificateThumbprint" value="" /><add key="IMServerName" value="a"/>', second)),
      sentence,
    );
  });
});

describe("a key in another place", () => {
  it.each([
    [
      "behind appSettings",
      '<add key="IMServerName" value="x"/>',
      /the key IMServerName in line 11 is outside appSettings/,
    ],
    [
      "an unknown one",
      '<add key="Other" value="x"/>',
      /the key Other in line 11 is outside appSettings.*delete that line/,
    ],
    [
      "in another section",
      '<other><add key="IMServerName" value="x"/></other>',
      /the key IMServerName in line 11 is outside/,
    ],
    [
      "deeper",
      '<a><b><c><add key="IMSERVERNAME" value="x"/></c></b></a>',
      /the key IMSERVERNAME in line 11 is outside/,
    ],
  ])("is refused with its line: %s", async (_name, text, sentence) => {
    await refused(around(text), sentence);
  });

  it("is refused for each of two keys, with both lines [case 68]", async () => {
    const bytes = lines(
      '<?xml version="1.0" encoding="utf-8"?>',
      "<configuration>",
      "  <appSettings>",
      '    <add key="ConnectionCacheSize" value="100" />',
      "",
      '    <add key="MailboxLoggingAddress" value="mail team">',
      "    </add>",
      "  </appSettings>",
      '  <add key="IMCertificateThumbprint" value="DAF087A0330A1F648609BB1D260D00A82E5F6772"/>',
      '  <add key="IMServerName" value="pool9.fabrikam.example"/>',
      "  <runtime />",
      "</configuration>",
    );
    await refused(
      bytes,
      "the key IMCertificateThumbprint in line 9 and the key IMServerName in line 10 is outside appSettings, where IIS does not accept it",
    );
  });

  it("is no fault where it has another name, as the many lists of such a file have", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    writeFileSync(
      pathIn(world),
      around(
        '<httpModules><add name="A" type="B"/></httpModules>\n  <location path="x"><a><add key="Other" value="1"/></a></location>',
      ),
    );
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
  });
});

describe("a neighbour that decides too", () => {
  it.each(["true", "True", " TRUE "])(
    "keeps instant messaging off: EnableIMForOwaPremium is %j [case 67]",
    async (value) => {
      await refused(
        file(settings(`<add key="EnableIMForOwaPremium" value="${value}" />`, keys)),
        /EnableIMForOwaPremium is true in .*, which keeps instant messaging off\. Set it to false, then run again/,
      );
    },
  );

  it.each(["false", "", "1"])("does no harm: EnableIMForOwaPremium is %j", async (value) => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    writeFileSync(pathIn(world), file(settings(`<add key="EnableIMForOwaPremium" value="${value}" />`, keys)));
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
  });
});

describe("appSettings", () => {
  it.each<readonly [string, string | RegExp, Buffer]>([
    ["that are missing", "it has no appSettings section", file("<other/>")],
    ["in another case", "it has no appSettings section", file("<AppSettings/>")],
    ["deeper in the tree", "it has no appSettings section", file(`<location path="x"><appSettings/></location>`)],
    ["twice", "it has a second appSettings section in line 11", around("<appSettings/>")],
    [
      "of another file",
      "takes values from another file (configSource in line 4)",
      file('<appSettings configSource="x.config"/>'),
    ],
    ["beside another file", "takes values from another file (file in line 4)", file('<appSettings file="x.config"/>')],
    [
      "that are encrypted",
      "appSettings is encrypted",
      file('<appSettings configProtectionProvider="Rsa"><EncryptedData/></appSettings>'),
    ],
    ["with an element that IIS does not know", "appSettings holds set in line 5", file(settings("<set/>", keys))],
    [
      "with an add without a key",
      "an add element in line 5 has no key",
      file(settings('<add Key="IMServerName" value="x"/>', keys)),
    ],
    [
      "with a key without a value",
      "the key IMServerName in line 5 has no value",
      file(settings('<add key="IMServerName"/>')),
    ],
    ["cleared behind the keys", "clear in line 7 follows the keys", file(settings(keys, "<clear/>"))],
    [
      "with a key that is removed again",
      "a remove element in line 7 follows the key IMServerName",
      file(settings(keys, '<remove key="imservername"/>')),
    ],
  ])("%s are refused", async (_name, sentence, bytes) => {
    await refused(bytes, sentence);
  });

  it("may be cleared, or a key removed, before the keys", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    writeFileSync(pathIn(world), file(settings("<clear/>", '<remove key="IMServerName"/>', keys)));
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
  });
});

describe("a file that is no configuration", () => {
  it.each<readonly [string, string | RegExp, Buffer]>([
    ["a document type", "it has a document type definition", webConfig({ prolog: "<!DOCTYPE configuration []>" })],
    [
      "entities that multiply",
      "it has a document type definition",
      webConfig({ prolog: `<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>` }),
    ],
    [
      "an element that is not closed",
      /cannot be edited safely: .*[Ll]ine \d+/,
      Buffer.from("<configuration><appSettings></configuration>"),
    ],
    ["text behind the end", /cannot be edited safely: .*[Ll]ine \d+/, Buffer.concat([webConfig(), Buffer.from("x")])],
    [
      "an entity that nobody knows",
      /cannot be edited safely: .*nbsp/,
      file(settings('<add key="a" value="&nbsp;"/>', keys)),
    ],
    ["another root", "it is not a configuration file", Buffer.from(`<Configuration>${freshSettings}</Configuration>`)],
    ["an entity far from the settings", /cannot be edited safely: .*nbsp/, around("<a><b>&nbsp;</b></a>")],
    ["nothing", /cannot be edited safely: /, Buffer.alloc(0)],
  ])("is refused: %s", async (_name, sentence, bytes) => {
    await refused(bytes, sentence);
  });

  it("does not mean one that only speaks of a document type in a comment", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    writeFileSync(pathIn(world), webConfig({ prolog: "<!-- <!DOCTYPE html> -->" }));
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
  });
});

describe("a file whose bytes are not its encoding", () => {
  const declared = (name: string, middle: Buffer) =>
    lines(
      `<?xml version="1.0" encoding="${name}"?>`,
      "<configuration>",
      middle,
      `  ${freshSettings}`,
      "</configuration>",
    );
  const german = Buffer.concat([Buffer.from("  <!-- ge"), Buffer.from([0xe4]), Buffer.from("ndert -->")]);

  it("is refused with its encoding, the place of the byte and the next step [case 76]", async () => {
    const bytes = declared("utf-8", german);
    await refused(
      bytes,
      `is declared UTF-8 and holds a byte that is not (position ${bytes.indexOf(0xe4)}): save it as UTF-8, then run again`,
    );
  });

  it("is refused with the place behind a byte order mark", async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), declared("utf-8", german)]);
    await refused(bytes, `(position ${bytes.indexOf(0xe4)})`);
  });

  it("is refused where it is declared UTF-16 and is not", async () => {
    await refused(declared("utf-16", Buffer.from("  <!-- -->")), /is declared UTF-16 and .*, then run again/);
  });

  it("is refused where an ASCII file holds another letter", async () => {
    await refused(declared("us-ascii", german), /is declared US-ASCII and .*, then run again/);
  });

  it("is refused where nobody knows the encoding", async () => {
    await refused(
      declared("x-unknown", Buffer.from("")),
      "it is declared x-unknown, which this computer cannot read: save it as UTF-8",
    );
  });
});
