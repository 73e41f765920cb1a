import { describe, expect, it } from "vitest";
import { psFromComment } from "./comment";
import { planBlock } from "./plan-block";
import { joinPs, ps, PsScript } from "./ps";

describe("the ps tag", () => {
  it("takes backslashes as they stand and other PowerShell of ours", () => {
    const inner = ps`Get-Thing -LiteralPath 'HKLM:\SOFTWARE'`;
    expect(ps`if ($true) { ${inner} }`.print()).toBe("if ($true) { Get-Thing -LiteralPath 'HKLM:\\SOFTWARE' }");
  });

  it("refuses a plain string, however it arrives", () => {
    const text = "Remove-Item" as unknown as PsScript;
    expect(() => ps`${text}`).toThrow(TypeError);
    expect(() => ps("Remove-Item" as unknown as TemplateStringsArray)).toThrow(TypeError);
    expect(() => new PsScript(Symbol("PsScript"), "Remove-Item")).toThrow(TypeError);
  });

  it("refuses a backtick and a here-string, which nobody can review line by line", () => {
    expect(() => ps`a \` b`).toThrow(TypeError);
    expect(
      () => ps`$x = @'
text
'@`,
    ).toThrow(TypeError);
  });

  it("joins pieces with one blank line", () => {
    expect(joinPs([ps`a`, ps`b`]).print()).toBe("a\n\nb\n");
  });
});

describe("planBlock", () => {
  it("sorts names and gives each value a line of its own", () => {
    expect(planBlock({ SiteId: "Redmond", Port: 5199, Servers: ["b", "a"], Empty: [] }).print()).toBe(
      "$Plan = [ordered]@{\n    Empty = @()\n    Port = 5199\n    Servers = @(\n        'b'\n        'a'\n    )\n    SiteId = 'Redmond'\n}\n",
    );
  });

  it("refuses a name that is not ours", () => {
    expect(() => planBlock({ "x = 1; Remove-Item": "y" })).toThrow(TypeError);
  });
});

describe("psFromComment", () => {
  it("refuses a line that could end the comment or is not plain ASCII", () => {
    expect(() => psFromComment(["a #> b"])).toThrow(TypeError);
    expect(() => psFromComment(["a\nb"])).toThrow(TypeError);
    expect(() => psFromComment(["\u00E9"])).toThrow(TypeError);
  });
});
