import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import reference from "@/lib/testing/data/cmdlets.json";
import { answersOf } from "@/lib/testing/example-answers";
import { codeOf, commandsIn, functionsIn } from "@/lib/testing/powershell-code";
import { scenarios } from "@/lib/testing/scenarios";
import { library } from "./library";
import { changeLines, partOf } from "@/lib/testing/script-parts";

const every = Object.entries(scenarios).map(([name, input]) => ({
  name,
  scripts: generateBundle(answersOf(input)).bundle.files.filter(({ path }) => path.endsWith(".ps1")),
}));
/** Scripts with a table of steps. */
const withSteps = (path: string) => /\/(Get|Set|Test|Undo|Update)-/.test(path);
const isReading = (path: string) => /\/(Get|Test)-/.test(path);

/** Of PowerShell itself; none of them changes a server. */
const plain = ["ForEach-Object", "New-Object", "Select-Object", "Sort-Object", "Where-Object"];
/** Of the module WebAdministration: it changes the server. */
const restart = "Restart-WebAppPool";
const ofTheMain = ["Import-Module", "Invoke-OwaIm", "Set-StrictMode", "Write-Warning"];
/** Functions of the library that read, wait or say. */
const isReadingFunction = (name: string) =>
  /^(Get|Test|Read|Select|Wait)-OwaIm/.test(name) || name === "Write-OwaImCheck";
const isReadingCmdlet = (name: string) => /^(Get|Test)-/.test(name);

describe.each(every)("the scripts of $name", ({ scripts }) => {
  it("that only read hold no command that changes, in no part", () => {
    const reading = scripts.filter(({ path }) => isReading(path));
    expect(reading.length).toBeGreaterThan(0);
    for (const file of reading) {
      const { path, text } = file;
      const others = commandsIn(text).filter((name) => ![...plain, ...ofTheMain].includes(name));
      expect(
        others.filter((name) => !isReadingCmdlet(name) && !isReadingFunction(name)),
        path,
      ).toEqual([]);
      expect(text, path).not.toContain("SupportsShouldProcess");
      expect(changeLines(file).size, path).toBe(0);
    }
  });

  it("that only read run programs to list, and write, move or delete no file", () => {
    for (const file of scripts.filter((one) => isReading(one.path))) {
      const { path } = file;
      const steps = partOf(file, "steps");
      for (const [, words] of steps.matchAll(/& \$[A-Za-z]+ ([^|)\n]*)/g))
        expect(words, path).toMatch(/^(list apppool '|\$Server)/);
      expect(codeOf(steps), path).not.toMatch(/::(Write|Append|Delete|Move|Copy|Replace|Create|Set)|>>|(?<![-=])> /);
    }
  });

  it("call nothing but commands of PowerShell, of Microsoft's reference, and of the library", () => {
    const known = [...plain, ...ofTheMain, restart, "Get-ChildItem", "Get-ItemProperty", ...functionsIn(library.text)];
    for (const { path, text } of scripts.filter((one) => withSteps(one.path)))
      expect(
        commandsIn(text).filter(
          (name) => ![...known, ...functionsIn(text)].includes(name) && !Object.hasOwn(reference.cmdlets, name),
        ),
        path,
      ).toEqual([]);
  });

  it("that change have every changing command of Microsoft inside a block that is asked for", () => {
    for (const file of scripts.filter((one) => /\/(Set|Undo|Update)-/.test(one.path))) {
      const { path, text } = file;
      const changes = changeLines(file);
      const code = codeOf(text).split("\n");
      const asked = code.flatMap((line, index) => (changes.has(index) ? [line] : [])).join("\n");
      const rest = code.flatMap((line, index) => (changes.has(index) ? [] : [line])).join("\n");
      const changing = (part: string) =>
        commandsIn(part).filter((name) => Object.hasOwn(reference.cmdlets, name) && !isReadingCmdlet(name));
      expect(changing(rest), path).toEqual([]);
      // The change of a server is a file or a directory, and a program.
      if (!path.startsWith("mailbox-server/")) expect(changing(asked).length, path).toBeGreaterThan(0);
      else
        expect(asked, path).toMatch(
          /(?:Save-OwaImConfig|Set-OwaVirtualDirectory)[\s\S]*& \$AppCmd recycle apppool|Restart-WebAppPool -Name/,
        );
      expect(commandsIn(rest), path).not.toContain(restart);
    }
  });

  it("name no command by a variable, but for a program of the system folder and a block of their own", () => {
    for (const { path, text } of scripts.filter((one) => withSteps(one.path)))
      for (const [call] of codeOf(text).matchAll(/(?<![\w$)])[&.] ?[$({][^\s]*/g))
        expect(call, path).toMatch(/^& \$(AppCmd|Block)$/);
  });
});

describe("a reviewer", () => {
  it.each([
    ["lync/Set-LyncTrust.ps1", "New-CsTrustedApplicationPool @Pool -Force"],
    ["lync/Set-LyncTrust.ps1", "New-CsTrustedApplication @Application"],
    ["lync/Set-LyncTrust.ps1", "Enable-CsTopology -Report"],
    ["lync/Undo-LyncTrust.ps1", "Remove-CsTrustedApplication -Identity"],
    ["lync/Undo-LyncTrust.ps1", "Remove-CsTrustedApplicationPool -Identity"],
    ["lync/Undo-LyncTrust.ps1", "Enable-CsTopology -Report"],
    ["exchange/Set-SipDialPlans.ps1", "Set-UMService -Identity"],
    ["exchange/Set-SipDialPlans.ps1", "Set-UMCallRouterSettings -Server"],
    ["exchange/Set-OwaMessaging.ps1", "Set-OwaVirtualDirectory -Identity"],
    ["exchange/Set-OwaMessaging.ps1", "Set-OwaMailboxPolicy -Identity"],
    ["mailbox-server/Set-OwaImConfig.ps1", "Save-OwaImConfig -File"],
    ["mailbox-server/Set-OwaImConfig.ps1", "& $AppCmd recycle apppool '/apppool.name:MSExchangeOWAAppPool'"],
  ])("finds in the steps of %s the change as Microsoft documents it: %s", (path, command) => {
    const { bundle } = generateBundle(answersOf(scenarios["dial-plans"]));
    const [file] = bundle.files.filter((one) => one.path === path);
    expect(file && partOf(file, "steps")).toContain(command);
  });
});

describe("the library", () => {
  it("calls no cmdlet of Lync or Exchange that changes, under no name", () => {
    expect(commandsIn(library.text).length).toBeGreaterThan(20);
    const products = /^[A-Z][a-z]+-(Cs|UM|Exchange|OwaVirtual|OwaMailbox|Client|Mailbox|Setting|ADServer|CAS)/;
    expect(commandsIn(library.text).filter((name) => products.test(name) && !isReadingCmdlet(name))).toEqual([]);
    expect(
      commandsIn(library.text).filter((name) => Object.hasOwn(reference.cmdlets, name) && !isReadingCmdlet(name)),
    ).toEqual([]);
  });

  it.each(["Change", "Undo", "Settle"])("calls the block %s of a step in one place, behind the one gate", (part) => {
    const code = codeOf(library.text);
    const calls = [...code.matchAll(new RegExp(`& \\$[A-Za-z.]+\\.${part}\\b`, "g"))];
    expect(calls).toHaveLength(1);
    const callers = code.split(/^(?=function )/m).filter((text) => text.includes(calls[0]?.[0] ?? "nothing"));
    expect(callers.join("")).toMatch(/^function Invoke-Change/);
    expect(code.match(/ShouldProcess\(/g)).toHaveLength(1);
  });
});
