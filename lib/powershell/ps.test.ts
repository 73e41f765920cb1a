import { describe, expect, it } from "vitest";
import { psFromComment } from "./comment";
import { joinPs, psFromLines, PsScript } from "./ps";

describe("PowerShell of ours", () => {
  it("cannot be made from a string, by whatever key", () => {
    expect(() => new PsScript(Symbol("PsScript"), [{ fragments: ["Remove-Item"] }])).toThrow(TypeError);
    expect(() => Reflect.construct(PsScript, ["PsScript", [{ fragments: ["Remove-Item"] }]])).toThrow(TypeError);
  });

  it("cannot be changed once it is made", () => {
    const script = psFromLines(["Get-Thing"]);
    expect(Object.keys(script)).toEqual([]);
    expect(script.print()).toBe("Get-Thing\n");
  });

  it("takes its lines as they are", () => {
    expect(psFromLines(["$A = 'C:\\x'", "", '$B = "$A"']).print()).toBe("$A = 'C:\\x'\n\n$B = \"$A\"\n");
  });

  it("joins pieces with one blank line", () => {
    expect(joinPs([psFromLines(["a", ""]), psFromLines(["b"])]).print()).toBe("a\n\nb\n");
  });
});

describe("psFromComment", () => {
  it("puts lines of ours into one comment", () => {
    expect(psFromComment([".SYNOPSIS", "    Reads."]).print()).toBe("<#\n.SYNOPSIS\n    Reads.\n#>\n");
  });

  it("refuses a line that could end the comment or is not plain ASCII", () => {
    expect(() => psFromComment(["a #> b"])).toThrow(TypeError);
    expect(() => psFromComment(["a\nb"])).toThrow(TypeError);
    expect(() => psFromComment(["\u00E9"])).toThrow(TypeError);
  });
});
