import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { changeLines, scriptPartIds, scriptParts } from "./script-parts";

const scripts = Object.values(scenarios).flatMap((scenario) =>
  generateBundle(answersOf(scenario)).bundle.files.filter(({ mediaType }) => mediaType === "text/x-powershell"),
);

describe("the parts of a script", () => {
  it("are all there, in order, and cover every line", () => {
    for (const { path, text } of scripts) {
      const lines = text.split("\n");
      const parts = scriptParts(lines);
      expect(
        parts.map(({ id }) => id),
        path,
      ).toEqual(scriptPartIds);
      expect(parts[0]?.from).toBe(0);
      expect(parts.at(-1)?.to).toBe(lines.length);
      expect(parts.slice(1).map(({ from }) => from)).toEqual(parts.slice(0, -1).map(({ to }) => to));
    }
  });

  it("hold one machinery that is the same everywhere", () => {
    const machineries = scripts.map(({ text }) => {
      const lines = text.split("\n");
      const part = scriptParts(lines).find(({ id }) => id === "machinery");
      return lines.slice(part?.from, part?.to).join("\n");
    });
    expect(new Set(machineries).size).toBe(1);
  });

  it("are not seen in another text", () => {
    expect(scriptParts(["<#", "# ---- Plan: x"])).toEqual([]);
  });
});

describe("the change lines of a script", () => {
  const changing = (path: string) => /\/(Set|Undo)-/.test(path);
  const callsThatChange = /(New|Set|Remove|Enable)-(Cs|Owa|UM)[A-Za-z]+ |Save-ConfigFile|Invoke-Recycle|& \$Appcmd/;

  it("hold every call of a product's changing cmdlet, and no script that only reads has any", () => {
    for (const { path, text } of scripts) {
      const lines = text.split("\n");
      const parts = scriptParts(lines);
      const found = changeLines(lines, parts);
      if (!changing(path)) {
        expect(found.size, path).toBe(0);
        continue;
      }
      expect(found.size, path).toBeGreaterThan(0);
      const steps = parts.find(({ id }) => id === "steps");
      for (let line = steps?.from ?? 0; line < (steps?.to ?? 0); line += 1) {
        const code = lines[line] ?? "";
        if (/\$null = .*-Confirm:\$false/.test(code) && callsThatChange.test(code))
          expect(found.has(line), code).toBe(true);
      }
    }
  });

  it("stand one level inside their gate, both branches of a gate included", () => {
    const lines = ["<#", "#Requires -Version 3.0", "# ---- Plan: x", "# ---- Steps: x"];
    lines.push(
      "    if ($PSCmdlet.ShouldProcess($A, 'One')) {",
      "        one",
      "    } elseif ($PSCmdlet.ShouldProcess($A, 'Two')) {",
    );
    lines.push("        two", "    }", "    after", "# ==== Machinery: x", "# ---- Main ----");
    expect([...changeLines(lines, scriptParts(lines))]).toEqual([5, 7]);
  });
});
