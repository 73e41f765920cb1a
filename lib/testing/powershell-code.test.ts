import { describe, expect, it } from "vitest";
import { codeOf, commandsIn, functionsIn } from "./powershell-code";

describe("the code of a script", () => {
  it("is without comments and without what is in literals, line by line", () => {
    expect(codeOf("<#\nhelp 'x\n#>\n$A = 'it''s # no comment' # Set-Thing\nGet-Thing")).toBe(
      "\n\n\n$A = '' \nGet-Thing",
    );
  });

  it("names each command once, and no parameter, operator, property or variable", () => {
    const text = "Get-CsPool -Identity 'Set-CsPool' | Where-Object { $_.Set-Not -notcontains $Some-Name }; Get-CsPool";
    expect(commandsIn(text)).toEqual(["Get-CsPool", "Where-Object"]);
    expect(commandsIn("# Set-Thing\n(New-Thing)\n$null = Remove-Thing -Confirm:$false")).toEqual([
      "New-Thing",
      "Remove-Thing",
    ]);
  });

  it("names the functions that it defines", () => {
    expect(functionsIn("function Get-One($A) {\n    function Get-Two {}\n}\n'function Get-Three {'")).toEqual([
      "Get-One",
      "Get-Two",
    ]);
  });
});
