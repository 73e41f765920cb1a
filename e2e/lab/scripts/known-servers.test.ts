import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { stringLiteral } from "@/lib/powershell/literal";
import { machinery } from "@/lib/powershell/machinery";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { openStage } from "./stage";

const stage = openStage();
const step = generatePlan(answersOf(scenarios["split-1"])).steps.find(({ id }) => id === "known-servers");
const functions = `${machinery.print()}\n${step?.script?.read.print() ?? ""}`;

const mbx = "mbx01.contoso.com";
const fe = "fe01.contoso.com";
const lines = (...all: readonly string[]) => all.join("\r\n");

/** Which of the names a script takes for discovered, when this is the text of an event 14492. */
async function discovered(text: string): Promise<readonly string[]> {
  const { output, errors } = await stage.lab.runScript({
    text: `${functions}
Set-StrictMode -Version 2.0
$LogEvent = [pscustomobject]@{ Id = 14492; Message = ${stringLiteral(text)} }
foreach ($Name in '${mbx}', '${fe}', 'other.contoso.com') {
    if (Test-Discovered -LogEvent @($LogEvent) -Name $Name) { $Name }
}`,
  });
  expect(errors).toEqual([]);
  return output;
}

/** Layouts that the event might have; nobody documents it. Each holds one name of version 0, mbx01. */
const layouts: readonly (readonly [string, string])[] = [
  ["version first, a total behind", lines(`0 ${mbx}`, `6 ${fe}`, "Total: 6")],
  ["a heading, version first, a count behind", lines("Version FQDN", `0 ${mbx}`, `6 ${fe}`, "", "5 servers")],
  ["a count before, name first", lines("5 servers", "", `${fe} 6`, `${mbx} 0`)],
  [
    "blocks, version first, the name on a line of its own",
    lines("#1 Version: 6", " Type: FE", " Name:", ` ${fe}`, "#2 Version: 0", " Type: Ex", " Name:", ` ${mbx}`),
  ],
  [
    "blocks, version first, a count behind",
    lines("Version: 6", `Server: ${fe}`, "", "Version: 0", `Server: ${mbx}`, "", "5 servers"),
  ],
  [
    "blocks, version first, flags behind each name",
    lines("Version: 0", `Server: ${mbx}`, "Flags: 6", "", "Version: 6", `Server: ${fe}`, "Flags: 0"),
  ],
  ["a type before the version", `FQDN: ${mbx}, Type: 6, Version: 0`],
  [
    "a type before the version, several names",
    lines(`FQDN: ${fe}, Type: 0, Version: 6`, `FQDN: ${mbx}, Type: 6, Version: 0`),
  ],
  ["blocks, a type before the version", lines(`FQDN: ${mbx}`, "Type: 6", "Version: 0", `FQDN: ${fe}`, "Version: 6")],
  ["a table, a type before the version", lines("FQDN  Type  Version", `${fe}  1  6`, `${mbx}  6  0`)],
  ["a count in the heading, version first", lines("5 servers: version, name", `0 ${mbx}`, `6 ${fe}`)],
  ["a name in the heading, version first", lines("pool01.contoso.com knows:", `0 ${mbx}`, `6 ${fe}`)],
  ["a version of the table itself", lines("Table version: 5", `${fe} 6`, `${mbx} 0`)],
  ["Russian", lines(`FQDN: ${fe}, Тип: 5, Версия: 6`, `FQDN: ${mbx}, Тип: 6, Версия: 0`)],
  ["Japanese", lines(`FQDN: ${fe}、種類: 5、バージョン: 6`, `FQDN: ${mbx}、種類: 6、バージョン: 0`)],
  ["Korean", lines(`FQDN: ${fe}, 유형: 5, 버전: 6`, `FQDN: ${mbx}, 유형: 6, 버전: 0`)],
  ["Chinese, in blocks", lines(`名称:${mbx}`, "类型:6", "版本:0", `名称:${fe}`, "类型:5", "版本:6")],
];

describe("event 14492 names a discovered server", () => {
  it.each(layouts)("as %s", async (_name, text) => {
    expect(await discovered(text)).toEqual([mbx]);
  });

  it("and takes the name beside it along where two readings are possible", async () => {
    expect(await discovered(lines(`6 ${fe}`, `0 ${mbx}`, "Total: 6"))).toEqual([mbx, fe]);
  });

  it.each([
    ["of servers that are plural", lines("Servers: 6", `${fe} 6`, `${mbx} 6`)],
    ["with an ordinal 0", lines(`#0 Name: ${mbx} Version: 6`, `#1 Name: ${fe} Version: 6`)],
    ["with a count of 0 on a line of its own", lines(`${fe} 6`, `${mbx} 6`, "", "Errors: 0")],
    ["without any version", lines(mbx, fe)],
  ])("but none in a table %s", async (_name, text) => {
    expect(await discovered(text)).toEqual([]);
  });

  it.each([
    ["name first", lines(`${mbx} 6`, "other.contoso.com 0", `${fe} 6`)],
    ["version first", lines(`6 ${mbx}`, `0 other.contoso.com`, `6 ${fe}`)],
    ["in blocks", lines(`FQDN: ${mbx}`, "Version: 6", "FQDN: other.contoso.com", "Version: 0")],
    ["in blocks, version first", lines("Version: 0", "FQDN: other.contoso.com", "Version: 6", `FQDN: ${mbx}`)],
  ])("and not the one beside it, %s", async (_name, text) => {
    expect(await discovered(text)).toEqual(["other.contoso.com"]);
  });
});
