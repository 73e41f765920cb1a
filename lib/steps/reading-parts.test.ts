import { describe, expect, it } from "vitest";
import { sources } from "@/lib/powershell/sources.gen";
import { changingParts, partOf, readStepSource, type PartName } from "@/lib/powershell/step-source";
import reference from "@/lib/testing/data/cmdlets.json";
import { codeOf, functionsIn } from "@/lib/testing/powershell-code";
import { steps } from "./registry.gen";

/** Of PowerShell itself. */
const plain = [
  ...["ForEach-Object", "Select-Object", "Sort-Object", "Where-Object"],
  ...["Get-ChildItem", "Get-ItemProperty"],
];
/** Of Lync and Exchange whatever gets, and nothing else. */
const cmdlets = Object.keys(reference.cmdlets).filter((name) => name.startsWith("Get-"));
/** Functions of the library that read, compare or say; a new one is added here when it was read. */
const functions = [
  ...[
    "Get-OwaImText",
    "Get-OwaImName",
    "Get-OwaImPoolName",
    "Get-OwaImLeafName",
    "Get-OwaImTime",
    "Get-OwaImHash",
    "Get-OwaImEntry",
  ],
  ...["Get-OwaImEvent", "Get-OwaImDiscovery", "Test-OwaImDiscovery", "Get-OwaImPoolState"],
  ...["Get-OwaImExchangeFolder", "Read-OwaImConfig", "Read-OwaImSetting", "Get-OwaImEditedByte", "Get-OwaImBackup"],
  ...["Get-OwaImCertificateFact", "Read-OwaImRecord", "Test-OwaImCertificate", "Test-OwaImPort", "Write-OwaImCheck"],
];
/** Keep something in the records folder before the change; no server is changed by it. */
const besides: Partial<Record<PartName, readonly string[]>> = {
  Prepare: ["Save-OwaImBackup", "Save-OwaImJson", "Get-OwaImFreePath"],
};

const keywords =
  "if|else|elseif|foreach|for|while|do|switch|in|param|return|throw|try|catch|finally|continue|break|function|filter";
/** A bare word where a command begins: of a line, behind a pipe, a bracket, a sign of assignment, or a keyword. */
const command = new RegExp(
  String.raw`(?:^|[|({;=&,]|\b(?:return|throw|else)\b)[ \t]*(?!(?:${keywords})\b)([A-Za-z%?][\w.\\:-]*)(?![\w]*[ ]*=[^=])`,
  "gm",
);
const commandsOf = (lines: readonly string[]): readonly string[] => [
  ...new Set([...codeOf(lines.join("\n")).matchAll(command)].map(([, name = ""]) => name)),
];

const reading = steps.flatMap(({ id, script }) =>
  script === undefined
    ? []
    : readStepSource(script.source)
        .parts.filter((part) => !changingParts.includes(partOf(part)))
        .map((part) => ({ id, part })),
);

/** What a part does beyond reading; nothing for a part that may be called without a question. */
function beyondReading(name: PartName, lines: readonly string[]): readonly string[] {
  const [first = "", ...rest] = lines.filter((line) => !/^ {4}#/.test(line));
  const block = [first.replace(/^ {4}\w+ = /, ""), ...rest];
  const allowed = new Set([...plain, ...cmdlets, ...functions, ...(besides[name] ?? [])]);
  const code = codeOf(block.join("\n"));
  return [
    ...commandsOf(block).filter((one) => !allowed.has(one)),
    ...[...code.matchAll(/::(Write|Append|Delete|Move|Copy|Replace|Create|Set)\w*/g)].map(([call]) => call),
    ...[...code.matchAll(/\.(Save|Delete|Remove|Stop|Start|Kill|Set[A-Z]\w*|Invoke\w*)\(/g)].map(([call]) => call),
    // A program is run by its path, to list and for nothing else; no block and no name is called.
    ...[...code.matchAll(/(?<![\w$'-])[&.] [$({'"](?!AppCmd list )[^\n]*/g)].map(([call]) => call),
    ...[...code.matchAll(/(?<![-=])>>? /g)].map(([redirection]) => redirection),
  ];
}

describe("a part that reads", () => {
  it.each(reading.map(({ id, part }) => [id, part.name, part] as const))(
    "calls only commands that read: %s, %s",
    (_id, _name, part) => {
      expect(beyondReading(partOf(part), part.lines)).toEqual([]);
    },
  );

  it("is called only by what is in the library", () => {
    expect(functions.filter((name) => !functionsIn(sources.library).includes(name))).toEqual([]);
    expect(reading.length).toBeGreaterThan(100);
  });

  it.each([
    ["a cmdlet that changes", "        Set-CsUser -Identity $Target", ["Set-CsUser"]],
    ["a cmdlet of no list", "        $Found = @(Get-Secret -Name $Target)", ["Get-Secret"]],
    ["a function that writes", "        $null = Save-OwaImBackup -Bytes $Bytes", ["Save-OwaImBackup"]],
    ["an alias", "        Get-CsSite | % { $_ }", ["%"]],
    ["a program by name", "        iisreset /restart", ["iisreset"]],
    ["a program that does more than list", "        & $AppCmd stop apppool 'x'", ["& $AppCmd stop apppool ''"]],
    ["a block", "        & $Plan.Block", ["& $Plan.Block"]],
    ["a file that is written", "        [System.IO.File]::WriteAllText($Path, $Text)", ["::WriteAllText"]],
    ["a method that changes", "        $Service.Stop()", [".Stop("]],
    ["a redirection", "        $Text > $Path", ["> "]],
  ])("is told from one that holds %s", (_what, line, found) => {
    expect(beyondReading("Read", ["    Read = {", "        param($Target)", line, "    }"])).toEqual(found);
  });
});
