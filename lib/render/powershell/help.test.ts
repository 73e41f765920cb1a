import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { scriptParts, type ScriptPartId } from "./script-parts";

const scripts = generateBundle(answersOf(scenarios["dial-plans"])).bundle.files.filter(({ path }) =>
  /\/(Get|Set|Test|Undo)-.*\.ps1$/.test(path),
);

function partOf(text: string, id: ScriptPartId): string {
  const lines = text.split("\n");
  const part = scriptParts(lines).find((one) => one.id === id);
  return lines.slice(part?.from, part?.to).join("\n");
}
const synopsisOf = (text: string) =>
  (/^\.SYNOPSIS\n((?: {4}.*\n)+)/m.exec(partOf(text, "help"))?.[1] ?? "").trim().replaceAll("\n    ", " ");

describe("the help of a script", () => {
  it.each(scripts.map(({ path, text }) => [path, text]))("says what %s itself does", (path, text) => {
    const verb = /\/([A-Z][a-z]+)-/.exec(path)?.[1] ?? "";
    const words: Readonly<Record<string, RegExp>> = {
      Get: /^Collects .*Changes nothing/,
      Set: /^(Creates|Adds|Writes|Sets) /,
      Test: /^Checks .*Changes nothing/,
      Undo: /^(Takes back|Takes out|Puts) /,
    };
    expect(synopsisOf(text)).toMatch(words[verb] ?? /never/);
    expect(synopsisOf(text)).toMatch(/\.$/);
  });

  it("has a synopsis that no other script has", () => {
    expect(new Set(scripts.map(({ text }) => synopsisOf(text))).size).toBe(scripts.length);
  });

  it.each(scripts.map(({ path, text }) => [path, text]))("names exactly the parameters of %s", (_, text) => {
    const described = [...partOf(text, "help").matchAll(/^\.PARAMETER (\w+)$/gm)].map(([, name]) => name);
    const taken = [...partOf(text, "parameters").matchAll(/^ {4}\[[a-z[\]]+\]\$(\w+),?$/gm)].map(([, name]) => name);
    expect(taken.length).toBeGreaterThan(0);
    expect(described).toEqual(taken);
    // Each goes on to the library; a module does not see the parameters of a script.
    for (const name of taken)
      expect(partOf(text, "main"), name).toMatch(new RegExp(`${name} = (\\[bool\\])?\\$${name}\\b`));
  });

  it("gives the parameters of the contract to each kind", () => {
    const parametersOf = (path: string) =>
      [...(scripts.find((one) => one.path === path)?.text ?? "").matchAll(/^\.PARAMETER (\w+)$/gm)].map(
        ([, name]) => name,
      );
    const planned = ["LogDirectory", "PlanHash", "Server"];
    expect(parametersOf("lync/Get-LyncFacts.ps1")).toEqual(["LogDirectory"]);
    expect(parametersOf("lync/Test-LyncTrust.ps1")).toEqual(planned);
    expect(parametersOf("lync/Set-LyncTrust.ps1")).toEqual([...planned, "NotDiscovered", "Force"]);
    expect(parametersOf("lync/Undo-LyncTrust.ps1")).toEqual([...planned, "Force"]);
    expect(parametersOf("mailbox-server/Undo-OwaImConfig.ps1")).toEqual([...planned, "KeysOnly", "Force"]);
    expect(parametersOf("exchange/Set-OwaMessaging.ps1")).toEqual([...planned, "Force"]);
  });

  it("lets only scripts that change be rehearsed", () => {
    for (const { path, text } of scripts) {
      const changes = /\/(Set|Undo)-/.test(path);
      expect(partOf(text, "parameters").includes("SupportsShouldProcess"), path).toBe(changes);
      expect(partOf(text, "help").includes("-WhatIf"), path).toBe(changes);
      // In the form that works behind -File on every version.
      expect(/powershell\.exe -File .*-Force/.test(partOf(text, "help")), path).toBe(changes);
    }
  });
});
