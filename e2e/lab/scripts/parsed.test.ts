import { beforeAll, describe, expect, it } from "vitest";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { collectFiles } from "@/lib/generate/collect";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { checkAnalyzer } from "../analyzer-policy";
import { checkCommands, checkOldShell, checkSyntax, plannedProducts, sessionCommands } from "../command-policy";
import { scriptsOf, takeApart, type ScriptParts } from "../distinct-scripts";
import { checkFramework } from "../framework-policy";
import { sharedLab, type Lab, type ParseResult } from "../lab";

let lab: Lab;
beforeAll(async () => {
  lab = await sharedLab();
});

/** Every text is parsed once, however many plans share it. */
const parsed = new Map<string, Promise<ParseResult>>();
function parse(text: string): Promise<ParseResult> {
  const known = parsed.get(text) ?? lab.parseScript(text);
  parsed.set(text, known);
  return known;
}

const all = Object.entries(scenarios).flatMap(([name, input]) =>
  scriptsOf(answersOf(input)).map((script) => ({ ...script, name: `${script.path} of ${name}` })),
);
const withoutPlan = collectFiles()
  .filter(({ path }) => path.endsWith(".ps1"))
  .map(({ path, text }) => ({ path, ...takeApart(text), name: `${path} of the archive that collects` }));
const distinct = <Row>(rows: readonly Row[], key: (row: Row) => string) => [
  ...new Map(rows.toReversed().map((row) => [key(row), row])).values(),
];
const libraryText = all.find(({ path }) => path === "OwaIm.psm1")?.frame ?? "";

/** One sentence for everything that a script must not have; what the library gives to scripts counts as theirs. */
async function complaints({ path, frame }: Pick<ScriptParts, "path" | "frame">): Promise<readonly string[]> {
  const facts = await parse(frame);
  const given = path === "OwaIm.psm1" ? [] : (await parse(libraryText)).functions;
  const besides = path.includes("/Invoke-")
    ? sessionCommands
    : path.endsWith("/Get-ExchangeFacts.ps1")
      ? ofOldExchange
      : {};
  const whole = { ...facts, functions: [...facts.functions, ...given.filter((name) => /-OwaIm/.test(name))] };
  return [
    ...checkSyntax(facts),
    ...(path === "OwaIm.psm1" ? [] : checkOldShell(facts)),
    ...facts.members.filter(({ on, text }) => on === "[scriptblock]" && text !== merge).map(({ text }) => text),
    ...checkCommands(whole, plannedProducts, besides),
    ...[...frame.matchAll(/^\s*\$AppCmd = (.*)$/gm)].flatMap(([line, value]) => (value === appCmd ? [] : [line])),
    ...checkFramework(facts),
    ...checkAnalyzer({ ...facts, commands: [] }),
    ...checkAnalyzer({ ...nothing, functions: whole.functions, commands: facts.commands }),
  ];
}

/** Of Exchange 2010 alone: what collects facts asks which of the two is there. */
const ofOldExchange = { "Get-UMServer": [] };

/** The one block that is made of a text, since PowerShell 2.0 does not read it. */
const merge = "[scriptblock]::Create('param($Path, $Given) & $Path @Given 3>&1')";

/** The program that scripts call by a variable. */
const appCmd = "Get-OwaImProgramPath -Folder 'inetsrv' -Name 'appcmd.exe'";

const nothing: ParseResult = {
  ...{ errors: [], commands: [], functions: [], tableKeys: [], members: [], types: [], variables: [] },
  ...{ expandableStrings: [], constants: [], comments: [], newer: [], older: [], layout: [], unusedParameters: [] },
  ...{ unreadVariables: [], functionFacts: [], emptyCatches: [], trailingBlanks: [] },
};

/** A plan block is one table of constants: `[char]` and `+` are all that may be between them. */
async function blockComplaints(block: string): Promise<readonly string[]> {
  const facts = await parse(block);
  return [
    ...checkSyntax(facts),
    ...checkOldShell(facts),
    ...facts.commands.map(({ invoked }) => `the command ${invoked}`),
    ...facts.members.map(({ member }) => `the member ${member}`),
    ...facts.expandableStrings.map(({ text }) => `the string ${text}`),
    ...facts.constants.filter(({ kind }) => /double|here/i.test(kind)).map(({ value }) => `the constant ${value}`),
    ...facts.types.filter((type) => type !== "char" && type !== "ordered").map((type) => `the type ${type}`),
    ...facts.variables.filter((name) => name !== "Plan").map((name) => `the variable ${name}`),
    ...facts.comments.map(({ text }) => `the comment ${text}`),
  ];
}

describe("the scripts of every scenario", () => {
  it.each(distinct([...all, ...withoutPlan], ({ frame }) => frame))(
    "$name uses commands, parameters and syntax of Windows PowerShell 3.0 and of the products only, in the analyzer's layout [criterion 15] [criterion 17]",
    async (script) => {
      expect(await complaints(script)).toEqual([]);
    },
  );

  it("differ between two plans in a block of constants only [criterion 15]", async () => {
    const blocks = distinct(
      all.filter(({ block }) => block !== ""),
      ({ block }) => block,
    );
    expect(blocks.length).toBeGreaterThan(50);
    for (const { block, name } of blocks) expect(await blockComplaints(block), name).toEqual([]);
  });

  it("are few: a family, a purpose and a variant each", () => {
    // Fifteen scripts of families, three that collect, the driver, the library, and the variants of goals, versions and a forest.
    expect(distinct(all, ({ frame }) => frame).length).toBeLessThanOrEqual(67);
  });
});

/** Where a value of a field can be: the answers that put it there. */
const places: Readonly<Record<string, (value: string) => unknown>> = {
  fqdn: (poolFqdn) => change({ lync: { version: "lync-2013", poolFqdn, siteId: "Munich" } }),
  siteId: (siteId) => change({ lync: { version: "lync-2013", poolFqdn: "pool01.contoso.com", siteId } }),
  port: (port) => change({ trustedApplication: { applicationId: "OutlookWebApp", port: Number(port) } }),
  applicationId: (applicationId) => change({ trustedApplication: { applicationId, port: 5199 } }),
  policyName: (name) => change({ mailboxPolicies: { scope: "named", names: [name] } }),
  path: (recordsDirectory) => change({ recordsDirectory }),
  notes: (notes) => change({ change: { notes } }),
  thumbprint: (thumbprint) =>
    change({
      mailboxServers: [
        { fqdn: "mbx01.contoso.com", certificateName: "mbx01.contoso.com", thumbprint, discoveredByLync: "unknown" },
      ],
    }),
};
const change = (part: object): unknown => ({ ...(scenarios["split-1"] as object), ...part });
const benign = new Map(scriptsOf(answersOf(scenarios["split-1"])).map(({ path, frame }) => [path, frame]));

describe.each(Object.entries(places))("scripts with an accepted %s", (field, answers) => {
  it("differ from a benign plan in constants only [criterion 15] [criterion 16]", async () => {
    const accepted = adversarialInputs.filter((entry) => entry.field === field && entry.verdict !== "reject");
    expect(accepted.length).toBeGreaterThan(3);
    for (const { id, normalised } of accepted) {
      const scripts = scriptsOf(answersOf(answers(normalised ?? "")));
      expect(scripts.map(({ path }) => path)).toEqual([...benign.keys()]);
      for (const { path, frame, block } of scripts) {
        expect(frame === benign.get(path), `${id} ${path}`).toBe(true);
        if (block !== "") expect(await blockComplaints(block), `${id} ${path}`).toEqual([]);
      }
    }
  }, 600_000);
});

describe("a guard that looks for such code", () => {
  const seeded = (from: string, to: string) => {
    const script = all.find(({ path }) => path === "lync/Set-LyncTrust.ps1");
    if (!script) throw new Error("There is no script for Lync.");
    const text = script.frame.replace("$Plan = @{}\n", () => script.block).replace(from, () => to);
    const parts = takeApart(text);
    expect([parts.frame, parts.block]).not.toEqual([script.frame, script.block]);
    return { path: script.path, ...parts };
  };

  it.each([
    ["a value in an expandable string", '    SiteId = "Munich"'],
    ["a value that computes", '    SiteId = "$env:windir"'],
    ["a command", "    SiteId = (Restart-Computer)"],
    ["a method", "    SiteId = 'Munich'.ToString()"],
    ["another variable", "    SiteId = $Home"],
    ["a type", "    SiteId = [guid]'Munich'"],
    ["a quote that does not close", "    SiteId = 'Munich"],
    ["a statement behind the value", "    SiteId = 'Munich'; Restart-Computer; $null = @("],
    ["a comment", "    SiteId = 'Munich' # <#"],
  ])("finds %s in a plan block [criterion 17]", async (_name, to) => {
    expect(await blockComplaints(seeded("    SiteId = 'Munich'", to).block)).not.toEqual([]);
  });

  it.each([
    ["a command that is not allowed", "Restart-Computer\n$Steps = @()"],
    ["a command newer than 3.0", "New-Guid\n$Steps = @()"],
    ["syntax newer than 3.0", "$Steps = $true ? @() : @()"],
    ["a member that .NET Framework lacks", "$Steps = 'a'.ReplaceLineEndings()"],
    ["a function of the library that is not given to scripts", "Save-Record\n$Steps = @()"],
    ["another program in the variable of appcmd.exe", "$AppCmd = 'format.exe'\n$Steps = @()"],
    ["a layout that the analyzer refuses", "  $Steps = @()"],
    ["a plan block that ends early", "}\nRestart-Computer\n$Steps = @()"],
  ])("finds %s in the rest of a script [criterion 17]", async (_name, to) => {
    expect(await complaints(seeded("$Steps = @()", to))).not.toEqual([]);
  });
});
