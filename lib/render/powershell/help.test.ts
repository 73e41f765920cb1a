import { describe, expect, it } from "vitest";
import { collectFiles } from "@/lib/generate/collect";
import { generateBundle } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { manifestRuns } from "@/lib/render/runs";
import { partOf } from "@/lib/testing/script-parts";
import type { BundleFile } from "@/lib/files/types";

const scripts = generateBundle(answersOf(scenarios["dial-plans"])).bundle.files.filter(({ path }) =>
  /\/(Get|Set|Test|Undo)-.*\.ps1$/.test(path),
);

const synopsisOf = (file: BundleFile) =>
  (/^\.SYNOPSIS\n((?: {4}.*\n)+)/m.exec(partOf(file, "help"))?.[1] ?? "").trim().replaceAll("\n    ", " ");

describe("the help of a script", () => {
  it.each(scripts.map((file) => [file.path, file] as const))("says what %s itself does", (path, file) => {
    const verb = /\/([A-Z][a-z]+)-/.exec(path)?.[1] ?? "";
    const words: Readonly<Record<string, RegExp>> = {
      Get: /^Collects .*Changes nothing/,
      Set: /^(Creates|Adds|Writes|Sets) /,
      Test: /^Checks .*Changes nothing/,
      Undo: /^(Undoes|Removes|Restores) /,
    };
    expect(synopsisOf(file)).toMatch(words[verb] ?? /never/);
    expect(synopsisOf(file)).toMatch(/\.$/);
  });

  it("has a synopsis that no other script has", () => {
    expect(new Set(scripts.map(synopsisOf)).size).toBe(scripts.length);
  });

  it.each(scripts.map((file) => [file.path, file] as const))("names exactly the parameters of %s", (_, file) => {
    const described = [...partOf(file, "help").matchAll(/^\.PARAMETER (\w+)$/gm)].map(([, name]) => name);
    const taken = [...partOf(file, "parameters").matchAll(/^ {4}\[[a-z[\]]+\]\$(\w+),?$/gm)].map(([, name]) => name);
    expect(taken.length).toBeGreaterThan(0);
    expect(described).toEqual(taken);
    // Each goes on to the library; a module does not see the parameters of a script.
    for (const name of taken)
      expect(partOf(file, "main"), name).toMatch(new RegExp(`${name} = (\\[bool\\])?\\$${name}\\b`));
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
    for (const file of scripts) {
      const { path } = file;
      const changes = /\/(Set|Undo)-/.test(path);
      expect(partOf(file, "parameters").includes("SupportsShouldProcess"), path).toBe(changes);
      expect(partOf(file, "help").includes("-WhatIf"), path).toBe(changes);
      // In the form that works behind -File on every version.
      expect(/powershell\.exe -File .*-Force/.test(partOf(file, "help")), path).toBe(changes);
    }
  });
});

/** Every script of any plan, and of the archive that collects before there is one. */
const all = [
  ...Object.values(scenarios).flatMap((input) => generateBundle(answersOf(input)).bundle.files),
  ...collectFiles(),
].filter(({ path }) => path.endsWith(".ps1"));
const paths = [...new Set(all.map(({ path }) => path))].sort();

describe("the first lines behind the parameters", () => {
  it.each(paths)("tell Windows PowerShell 2.0 in %s what helps, and end with 2", (path) => {
    for (const { text } of all.filter((file) => file.path === path))
      expect(text).toMatch(
        /^\)\nif \(\$PSVersionTable\.PSVersion\.Major -lt 3\) \{\n {4}Write-Warning .*: install 3\.0 or later.*\n.* \{ exit 2 \}\n\}\n/m,
      );
  });
});

describe("the lines above the steps", () => {
  it.each(paths)("say in %s what its parts are, and what may change something", (path) => {
    for (const { text } of all.filter((file) => file.path === path)) {
      const above = /((?:^# .*\n)+)\$Steps = @\(\)$/m.exec(text)?.[1] ?? "";
      expect(above).toMatch(/No part changes a setting|Only .* may change a setting/s);
      const part = /-(?:[A-Za-z]+)Facts/.test(path) ? "Fact" : path.includes("/Invoke-") ? "Drive" : "Read";
      expect(above).toMatch(new RegExp(`\\b${part}\\b`));
    }
  });
});

describe("the help of any script", () => {
  const helps = Object.values(scenarios).flatMap((input) => {
    const { plan, bundle } = generateBundle(answersOf(input));
    return bundle.files
      .filter(({ path }) => path.endsWith(".ps1"))
      .map((file) => ({ plan, file, help: partOf(file, "help") }));
  });

  it("starts each example in the folder of the unpacked bundle, as the documents do", () => {
    for (const { file, help } of [
      ...helps,
      ...collectFiles().flatMap((one) => (one.path.endsWith(".ps1") ? [{ file: one, help: partOf(one, "help") }] : [])),
    ]) {
      const examples = [...help.matchAll(/^\.EXAMPLE\n {4}(?:powershell\.exe -File )?(\S+)/gm)].map(
        ([, first]) => first,
      );
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) expect(example, file.path).toBe(`.\\${file.path.replace("/", "\\")}`);
    }
  });

  it("names the place that the documents name", () => {
    for (const { plan, file, help } of helps) {
      const run = manifestRuns(plan).find(({ script }) => script === file.path);
      if (run === undefined) continue;
      const words = help.replaceAll(/\s+/g, " ");
      if (run.place === "lync")
        expect(words.includes("at its console or over Remote Desktop"), file.path).toBe(
          run.purpose === "apply" || run.purpose === "undo",
        );
      if (run.place !== "mailbox-server") continue;
      const old = "Exchange Management Shell (run as administrator), on each Client Access server";
      expect(words.includes(old), file.path).toBe(
        plan.topology.exchange.settings === "virtual-directory" || run.purpose === "discover",
      );
      if (run.shell === "exchange-management-shell" && words.includes("-Force"))
        expect(words, file.path).toContain("The profile of the account must then open the Exchange Management Shell.");
    }
  });

  it("speaks of pending work and of the whole organisation only where a script has them", () => {
    for (const { file, help } of helps) {
      expect(help, file.path).not.toMatch(/\bpublish\b/);
      if (file.path.startsWith("exchange/")) expect(help, file.path).not.toContain("pending");
      if (help.includes("whole organisation")) expect(file.text, file.path).toMatch(/^ {4}Organisation(?:Forest)? = /m);
    }
  });
});
